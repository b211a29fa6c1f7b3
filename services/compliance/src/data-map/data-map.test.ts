import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expiryRules, servicesOf } from './data-map.ts';
import { processingRecord } from './processing-record.ts';
import { readDataMap } from './read-data-map.ts';

const map = readDataMap();
const now = new Date('2026-11-20T10:00:00Z');

test('asks every service that keeps something', () => {
  assert.deepEqual(servicesOf(map), ['compliance', 'egress', 'forecasting', 'knowledge', 'leads', 'task-network']);
});

test('gives a dataset with days the instant before which all goes, and one that is kept with another none', () => {
  const rules = new Map(expiryRules(map, now).map(({ holding, before }) => [holding, before]));
  assert.equal(rules.get('leads.raw_records'), '2025-11-20T10:00:00.000Z');
  assert.equal(rules.has('leads.leads'), false);
});

for (const language of ['zh', 'en'] as const) {
  test(`names every dataset, purpose and basis in the record of processing activities in ${language}`, () => {
    const html = processingRecord(map, language, 'html');
    const markdown = processingRecord(map, language, 'markdown');
    for (const { system, dataset } of map.systems) {
      const names = dataset.collections.map(({ name }) => `${dataset.fides_key}.${name}`);
      const purposes = system.privacy_declarations.map(({ name }) => name[language]);
      for (const word of [system.name[language], ...names, ...purposes]) {
        assert.ok(html.includes(word), `${word} is missing in HTML`);
        assert.ok(markdown.includes(word), `${word} is missing in Markdown`);
      }
    }
  });
}

test('writes text of the register as text, whatever is in it', () => {
  const name = { zh: '<b>组织</b>', en: '<script>alert(1)</script> | x' };
  const odd = { ...map, organization: { ...map.organization, name } };
  assert.ok(!processingRecord(odd, 'en', 'html').includes('<script>'));
  assert.ok(processingRecord(odd, 'en', 'html').includes('&lt;script&gt;'));
});
