import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { after, describe, it } from 'node:test';
import { PolicyEngine } from '@salesmesh/chassis/policy';
import { seededRandom } from '@salesmesh/chassis/random';
import { compiledPacks } from '../../../../infra/tools/compile-packs.ts';
import { syntheticFacts } from '../../test/fixtures/synthetic-cases.ts';
import { createDecider } from '../decisions/evaluate-packs.ts';
import { loadPacks } from '../decisions/load-packs.ts';
import { decideAsOf } from './decide-as-of.ts';
import { folderBundles } from './folder-bundles.ts';

const current = await compiledPacks(() => {});
const shelf = await mkdtemp(`${tmpdir()}/past-packs-`);
after(() => rm(shelf, { recursive: true }));

/** A past set on the shelf: the packs as they are but for those that `isKept` leaves out. */
async function pastSet(revision: string, isKept: (pack: string) => boolean): Promise<void> {
  const folder = `${shelf}/${revision.slice(0, 8)}`;
  await cp(current, folder, { recursive: true });
  const manifest = JSON.parse(await readFile(`${folder}/manifest.json`, 'utf8'));
  const packs = manifest.packs.filter(({ name }: { name: string }) => isKept(name));
  await writeFile(`${folder}/manifest.json`, JSON.stringify({ ...manifest, revision, packs }));
}

const [past, older, oldest] = ['1', '2', '3'].map((digit) => `${digit}0000000000a${digit.repeat(52)}`) as [
  string,
  string,
  string,
];
await pastSet(past, (name) => !name.startsWith('cn.'));
await pastSet(older, () => true);
await pastSet(oldest, (name) => name.startsWith('global'));

const random = seededRandom(11);
const facts = Array.from({ length: 60 }, (_, place) => syntheticFacts(random, place));
const unknown = { code: 'compliance.revision_unknown' };
const bundles = folderBundles([current, shelf]);

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
    await pastSet(revision, () => true);
    await rm(`${shelf}/44444444/cn.pipl.wasm`);
    await using asOf = decideAsOf({ bundles, engine: PolicyEngine.plan });
    await assert.rejects(asOf.decide(revision, facts), { code: 'compliance.replay_failed' });
    await cp(`${current}/cn.pipl.wasm`, `${shelf}/44444444/cn.pipl.wasm`);
    assert.equal((await asOf.decide(revision, facts.slice(0, 1)))[0]?.revision, revision);
  });
});
