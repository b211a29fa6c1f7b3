import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { compiledPacks } from '../../../../infra/tools/compile-packs.ts';
import { policiesFolder } from '../../../../infra/tools/policy-sources.ts';
import { changedSources, readSources } from '../rules/publishing/law-sources.ts';
import { registerOf } from './register-table.ts';
import { articleMetadata } from './rule-metadata.ts';
import { registeredRules } from './rule-register.ts';

const texts = await readSources(policiesFolder);
const path = 'outbound/global/freeze/freeze.rego';

function changed(from: string, to: string): ReadonlyMap<string, string> {
  return changedSources(texts, [{ path, text: (texts.get(path) ?? '').replace(from, to) }]);
}

describe('the register of a set of rules', () => {
  it('names what OPA names: the articles of each compiled pack', async () => {
    const { packs }: { packs: { name: string; articles: string[] }[] } = JSON.parse(
      await readFile(`${await compiledPacks(() => undefined)}/manifest.json`, 'utf8'),
    );
    const rules = registeredRules(texts);
    const inPack = (name: string) =>
      rules.filter(({ file }) => file.startsWith(`outbound/${name.replaceAll('.', '/')}/`));
    for (const { name, articles } of packs)
      assert.deepEqual([...new Set(inPack(name).map(({ article }) => article))].sort(), articles);
  });

  it('is made from the rules as they would be, not as they were installed', () => {
    const table = registerOf(changed('rule_id: global/freeze', 'rule_id: global/frozen-team'));
    assert.match(table, /\| GLOBAL-FREEZE \| \[global\/frozen-team\]/);
    assert.doesNotMatch(table, /\[global\/freeze\]/);
  });

  it('leaves out a block that is no YAML, which the check of a draft names', () => {
    const found = articleMetadata(changed('# custom:', '# custom: ['));
    assert.deepEqual(
      found.filter(({ file }) => file === path),
      [],
    );
    assert.notEqual(found.length, 0);
  });
});
