import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import { PolicyEngine } from '@salesmesh/chassis/policy';
import { policiesFolder } from '../../../../infra/tools/policy-sources.ts';
import { type DecideAsOf, decideAsOf } from '../../src/past-packs/decide-as-of.ts';
import { folderBundles } from '../../src/past-packs/folder-bundles.ts';
import { firstBundles, lawBundles } from '../../src/past-packs/law-bundles.ts';
import { recordStudy } from '../../src/past-packs/record-study.ts';
import { noImpact } from '../../src/replay/impact.ts';
import { rollBack } from '../../src/rules/revision/law-head.ts';
import { factsOf } from '../fixtures/decision-cases.ts';
import { approvedRevision, type LawWorld, startLawWorld, startProcess } from '../fixtures/law-world.ts';

const stack = new AsyncDisposableStack();
let world: LawWorld;
let asOf: DecideAsOf;
let revision: Awaited<ReturnType<typeof approvedRevision>>;
let installed: string;

const rule = 'outbound/global/frequency/frequency.rego';
const tests = rule.replace('.rego', '_test.rego');
const text = (path: string) => readFile(`${policiesFolder}/${path}`, 'utf8');
/** The third message of the week: lawful as installed, put off by the revision. */
const third = factsOf({ start: 'china', change: { frequency: { last_24h: 0, last_7d: 2 } } });
const decided = async (id: string) => (await asOf.decide(id, [third]))[0];
const inAnotherTenant = <T>(fn: () => Promise<T>) => runWith({ tenant: 'another', actor: noPerson }, fn);
const unknown = { code: 'compliance.revision_unknown' };

before(async () => {
  world = await startLawWorld(stack);
  const { rules, tenant, builtPacks } = world;
  const published = stack.use(lawBundles({ law: rules.law, library: rules.library, tenant }));
  const bundles = firstBundles(folderBundles([builtPacks]), published);
  asOf = stack.use(decideAsOf({ bundles, engine: PolicyEngine.plan }));
  installed = JSON.parse(await readFile(`${builtPacks}/manifest.json`, 'utf8')).revision;
  const twoAWeek = [
    { path: rule, text: (await text(rule)).replace('last_7d >= 3', 'last_7d >= 2') },
    { path: tests, text: (await text(tests)).replace('{"last_7d": 2}', '{"last_7d": 1}') },
  ];
  revision = await approvedRevision(world, twoAWeek, new Date('2026-12-01T00:00:00Z'));
});
after(() => stack.disposeAsync());

describe('packs of revisions', () => {
  it('that are only checked decide for the tenant that drafts, by the id of the revision or of its packs', async () => {
    for (const id of [revision.id, revision.packSet, revision.packSet.slice(0, 12)]) {
      const decision = await world.inTenant(() => decided(id));
      assert.deepEqual([decision?.outcome, decision?.revision], ['defer', revision.packSet], id);
    }
    assert.equal((await world.inTenant(() => decided(installed)))?.outcome, 'allow');
    for (const id of [revision.id, revision.packSet])
      await assert.rejects(
        inAnotherTenant(() => decided(id)),
        unknown,
      );
  });

  it('show beside the revision what was seen of them, once, and only while it is what was seen', async () => {
    const { rules, clock, inTenant } = world;
    const record = recordStudy({ law: rules.law, clock });
    const seen = { kind: 'impact', id: 'run-1', revision: revision.packSet } as const;
    const impact = { ...noImpact, judged: 10, otherwise: 4 };
    await inTenant(() => record({ ...seen, impact }));
    await inTenant(() => record({ ...seen, impact: { ...impact, otherwise: 5 } }));
    await inTenant(() => record({ ...seen, id: 'run-2', revision: '0'.repeat(64), impact: noImpact }));
    await inAnotherTenant(() => record({ ...seen, id: 'run-3', impact: noImpact }));
    const found = await inTenant(() => rules.law.load(revision.id));
    assert.deepEqual(found?.impact?.summary, {
      run: 'run-1',
      judged: 10,
      unreadable: 0,
      otherwise: 4,
      other_reasons: 0,
    });
    assert.equal(found?.impact?.contentHash, found?.contentHash);
  });

  it('that were in force decide for every tenant, also after others took their place', async () => {
    const { rules, clock, inTenant } = world;
    clock.set(new Date('2026-12-01T00:00:00Z'));
    await using process = new AsyncDisposableStack();
    await startProcess(world, process);
    assert.equal((await inTenant(() => rules.law.readHead())).inForce.revisionId, revision.id);
    const by = { by: 'officer-1', at: clock.now(), reason: 'it held back too much' };
    await inTenant(() => rules.law.changeHead(randomUUID(), (head) => rollBack(head, 'installed', by)));
    for (const id of [revision.id, revision.packSet]) {
      const decision = await inAnotherTenant(() => decided(id));
      assert.deepEqual([decision?.outcome, decision?.revision], ['defer', revision.packSet]);
    }
  });
});
