import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { objectOf } from '../../../../infra/tools/pack-cases.ts';
import { factsSchema } from './facts-schema.ts';
import { parseFacts } from './parse-facts.ts';

function wrong(change: Record<string, unknown>, unknown: string[] = []): { id?: string; field: string; en: string } {
  const parsed = parseFacts(objectOf({ start: 'china', change, unknown }));
  assert.ok('error' in parsed);
  const { field, message } = parsed.error;
  return { ...(parsed.id === undefined ? {} : { id: parsed.id }), field, en: message.en };
}

describe('reading facts', () => {
  for (const path of [
    'now',
    'action.id',
    'action.kind',
    'action.channel',
    'action.purpose',
    'recipient.id',
    'recipient.kind',
  ]) {
    it(`refuses an object without ${path}`, () => assert.equal(wrong({}, [path]).field, path));
  }

  it('names the action, the field, the value and the cure', () => {
    const { id, field, en } = wrong({ action: { channel: 'fax' } });
    assert.equal(id, 'a-1');
    assert.equal(field, 'action.channel');
    assert.match(en, /"fax".*email, sms, ai_call, call, im, quotation/);
  });

  it('refuses values outside their set wherever they stand', () => {
    assert.equal(wrong({ consents: [{ given_at: '2026-02-30T00:00:00Z' }] }).field, 'consents[0].given_at');
    assert.equal(wrong({ recipient: { timezone: 'Mars/Olympus' } }).field, 'recipient.timezone');
    assert.equal(wrong({ recipient: { timezone: '+08:00' } }).field, 'recipient.timezone');
    assert.equal(wrong({ recipient: { residence: 'China' } }).field, 'recipient.residence');
    assert.equal(wrong({ recipient: { age: -1 } }).field, 'recipient.age');
    assert.equal(wrong({ requests: { open: ['rectification'] } }).field, 'requests.open[0]');
    assert.equal(wrong({ frequency: { last_24h: '0' } }).field, 'frequency.last_24h');
  });

  it('shows no text that may be about a person', () => {
    assert.doesNotMatch(wrong({ recipient: { residence: '+86 138 0013 8000' } }).en, /138/);
    assert.doesNotMatch(wrong({ recipient: { residence: '张伟' } }).en, /张伟/);
    assert.doesNotMatch(wrong({ recipient: { residence: 'a.b@example.org' } }).en, /example/);
  });

  it('keeps null and absent apart', () => {
    const parsed = parseFacts(objectOf({ start: 'china', unknown: ['consents.0.withdrawn_at'] }));
    assert.ok('facts' in parsed);
    const consent = parsed.facts.consents?.[0];
    assert.equal(consent?.expires_at, null);
    assert.equal(Object.hasOwn(consent ?? {}, 'withdrawn_at'), false);
  });

  it('refuses what is no object', () => {
    const parsed = parseFacts([]);
    assert.ok('error' in parsed);
    assert.equal(parsed.error.field, '(object)');
  });

  it('has the schema that the rules are checked against', () => {
    const file = new URL('../../../../policies/schemas/input.json', import.meta.url);
    assert.deepEqual(
      JSON.parse(readFileSync(file, 'utf8')),
      factsSchema(),
      'run node infra/checks/policies.check.ts --write',
    );
  });
});
