import assert from 'node:assert/strict';
import { cp, rm } from 'node:fs/promises';
import { after, describe, it } from 'node:test';
import { PolicyEngine } from '@salesmesh/chassis/policy';
import { seededRandom } from '@salesmesh/chassis/random';
import { packShelf } from '../../test/fixtures/pack-shelf.ts';
import { syntheticFacts } from '../../test/fixtures/synthetic-cases.ts';
import { createDecider } from '../decisions/evaluate-packs.ts';
import { loadPacks } from '../decisions/load-packs.ts';
import { decideAsOf } from './decide-as-of.ts';
import { folderBundles } from './folder-bundles.ts';

const wanted = ['global', 'cn.ad', 'cn.pipl', 'eu.gdpr', 'us.tcpa'];
const shelf = await packShelf((pack) => wanted.includes(pack));
after(() => shelf[Symbol.asyncDispose]());

const [past, older, oldest] = ['1', '2', '3'].map((digit) => `${digit}0000000000a${digit.repeat(52)}`) as [
  string,
  string,
  string,
];
await shelf.put(past, (name) => !name.startsWith('cn.'));
await shelf.put(older, () => true);
await shelf.put(oldest, (name) => name.startsWith('global'));

const random = seededRandom(11);
const facts = Array.from({ length: 60 }, (_, place) => syntheticFacts(random, place));
const unknown = { code: 'compliance.revision_unknown' };
const bundles = folderBundles([shelf.folder]);

describe('deciding as of a past revision', () => {
  it('decides by the packs of that revision, in the order of the facts', async () => {
    await using asOf = decideAsOf({ bundles, engine: PolicyEngine.plan });
    for (const revision of [past, older, oldest, past]) {
      const { folder } = await bundles.get(revision);
      const meant = createDecider(await loadPacks(folder), { onPackFailure: () => {} });
      assert.deepEqual(await asOf.decide(revision, facts), facts.map(meant.decide));
    }
    const chinese = facts.filter(({ recipient }) => recipient.residence === 'CN');
    const [then, now] = await Promise.all([past, older].map((revision) => asOf.decide(revision, chinese)));
    assert.ok(now?.some(({ packs }) => packs.includes('cn.pipl')));
    assert.ok(then?.every(({ packs }) => !packs.includes('cn.pipl')));
  });

  it('answers all that was asked while other revisions push it out', async () => {
    await using asOf = decideAsOf({ bundles, engine: PolicyEngine.plan });
    const answers = await Promise.all([past, older, oldest, past].map((revision) => asOf.decide(revision, facts)));
    assert.deepEqual(
      answers.map((decisions) => decisions[0]?.revision),
      [past, older, oldest, past],
    );
  });

  it('takes a revision by its first twelve digits, and refuses one that it does not have', async () => {
    await using asOf = decideAsOf({ bundles, engine: PolicyEngine.plan });
    assert.equal((await asOf.decide(past.slice(0, 12), facts.slice(0, 1)))[0]?.revision, past);
    for (const revision of ['f'.repeat(64), past.slice(0, 11), '', '../secrets'])
      await assert.rejects(asOf.decide(revision, facts), unknown);
  });

  it('fails for packs that do not load, and does not keep them', async () => {
    const revision = '4'.repeat(64);
    const place = await shelf.put(revision, () => true);
    await rm(`${place}/cn.pipl.wasm`);
    await using asOf = decideAsOf({ bundles, engine: PolicyEngine.plan });
    await assert.rejects(asOf.decide(revision, facts), { code: 'compliance.replay_failed' });
    await cp(`${shelf.current}/cn.pipl.wasm`, `${place}/cn.pipl.wasm`);
    assert.equal((await asOf.decide(revision, facts.slice(0, 1)))[0]?.revision, revision);
  });
});
