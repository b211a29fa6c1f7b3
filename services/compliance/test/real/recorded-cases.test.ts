import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import { PolicyEngine } from '@salesmesh/chassis/policy';
import { compiledPacks } from '../../../../infra/tools/compile-packs.ts';
import { createDecider } from '../../src/decisions/evaluate-packs.ts';
import { loadPacks } from '../../src/decisions/load-packs.ts';
import { openCase, recipientMark } from '../../src/recorded-cases/case-vault.ts';
import type { SealedCase } from '../../src/recorded-cases/recorded-case-store.ts';
import { packBatch } from '../../src/replay/case-batch.ts';
import { replayCases } from '../../src/replay/replay-cases.ts';
import {
  type DecideHarness,
  emailRequest,
  eventually,
  registered,
  startDecideHarness,
} from '../fixtures/decide-harness.ts';
import { decidedCases } from '../fixtures/synthetic-cases.ts';

const folder = await compiledPacks(() => {});
const decider = createDecider(await loadPacks(folder), { onPackFailure: () => {} });
const DAY_MS = 86_400_000;

let harness: DecideHarness;
before(async () => {
  harness = await startDecideHarness({
    packs: { ...decider, state: () => ({ revision: decider.revision, packs: [] }) },
  });
});
after(() => harness[Symbol.asyncDispose]());

const casesOf = async (tenant = harness.tenant) => {
  const { cases, caseKeysOf } = harness.parts;
  const pages = await harness.asService(() => Array.fromAsync(cases.read({}, 10_000)));
  return pages.flat().map(({ id, body }) => ({ id, body, recorded: openCase(caseKeysOf(tenant), id, body) }));
};

async function decideFor(recipientId: string) {
  await harness.publish('salesmesh.leads.v1.ContactRegistered', recipientId, registered(recipientId));
  const { automation } = await harness.asService(() =>
    harness.automations.requestAutomation(emailRequest(recipientId)),
  );
  await harness.parts.recorder.settled();
  return automation;
}

describe('decided cases', () => {
  it('are recorded once, so that the same packs decide them the same, without the person', async () => {
    const automation = await decideFor('c-recorded');
    const found = (await casesOf()).filter(({ id }) => id === `${automation?.id}.0`);
    assert.equal(found.length, 1);
    const recorded = found[0]?.recorded;
    assert.equal(recorded?.team, 'east');
    assert.equal(recorded?.mark.outcome, automation?.decision?.outcome);
    assert.equal(JSON.stringify(recorded).includes('c-recorded'), false);
    assert.equal(decider.decide(recorded?.facts as never).outcome, automation?.decision?.outcome);
    const stored = await harness.store.connection.collection('recorded_cases').find({}).toArray();
    assert.ok(stored.length > 0);
    const kept = stored
      .map((document) => JSON.stringify({ ...document, sealed: document.sealed.toString('latin1') }))
      .join();
    for (const word of ['c-recorded', 'Shanghai', 'marketing']) assert.equal(kept.includes(word), false, word);
  });

  it('are not recorded for a preview, a repeated request or a redemption', async () => {
    const recipientId = 'c-once';
    await harness.publish('salesmesh.leads.v1.ContactRegistered', recipientId, registered(recipientId));
    const request = emailRequest(recipientId);
    const { automation } = await harness.asService(() => harness.automations.requestAutomation(request));
    await harness.asService(() => harness.automations.requestAutomation(request));
    await harness.asService(() => harness.automations.previewAutomation({ request }));
    await harness.parts.recorder.settled();
    const found = (await casesOf()).filter(({ id }) => id.startsWith(`${automation?.id}.`));
    assert.equal(found.length, 1);
  });

  it('of a person are erased together, and those of others stay', async () => {
    await decideFor('c-erased');
    const others = await decideFor('c-stays');
    const { casesHolding } = harness.parts;
    const person = { personId: 'c-erased', references: [] };
    assert.equal(await harness.asService(() => casesHolding.count(person)), 1);
    const exported = await harness.asService(() => Array.fromAsync(casesHolding.export(person)));
    assert.deepEqual(
      exported.map((record) => Object.keys(record)),
      [['decision_id', 'facts', 'outcome']],
    );
    await harness.asService(() => casesHolding.erase(person));
    await harness.asService(() => casesHolding.erase(person));
    assert.equal(await harness.asService(() => casesHolding.count(person)), 0);
    assert.ok((await casesOf()).some(({ id }) => id === `${others?.id}.0`));
  });

  it('of an erased person do not stay where another replica inserts them afterwards, or dies while it does', async () => {
    await using replica = await startDecideHarness({ beside: harness });
    const { casesHolding, cases, caseKeysOf } = harness.parts;
    const [decided] = decidedCases(decider, { seed: 9, count: 1, tenant: harness.tenant });
    assert.ok(decided !== undefined);
    const late = { ...decided, recipientId: 'c-late' };
    const person = { personId: 'c-late', references: [] };
    // Still in the memory of the other replica when the erasure is confirmed.
    replica.parts.recorder.record([late]);
    await harness.asService(() => casesHolding.erase(person));
    await replica.parts.recorder.settled();
    assert.equal(await harness.asService(() => casesHolding.count(person)), 0);

    // Inserted by a process that died before it looked whose they are.
    const recipient = recipientMark(caseKeysOf(harness.tenant), 'c-late');
    const destroyAt = new Date(harness.clock.now().getTime() + DAY_MS);
    const left = { _id: 'left-behind', tenant: harness.tenant, recipient, destroyAt, sealed: Buffer.alloc(0) };
    await harness.store.connection
      .collection<{ _id: string }>('recorded_cases')
      .insertOne({ ...left, decidedAt: harness.clock.now(), revision: decider.revision } as { _id: string });
    assert.equal(await cases.destroy(harness.clock.now()), 1);
    assert.equal(await harness.asService(() => casesHolding.count(person)), 0);

    const others = { ...late, decisionId: 'another.0', recipientId: 'c-other' };
    replica.parts.recorder.record([{ ...late, decisionId: 'late.1' }, others]);
    await replica.parts.recorder.settled();
    const other = { personId: 'c-other', references: [] };
    const found = await harness.asService(() => casesHolding.count(other));
    assert.deepEqual([found, await harness.asService(() => casesHolding.count(person))], [1, 0]);
    await harness.asService(() => casesHolding.erase(other));
  });

  it('are destroyed when their retention is over', async () => {
    await decideFor('c-destroyed');
    const { cases } = harness.parts;
    const before = await harness.asService(() => cases.count({}));
    assert.ok(before > 0);
    assert.equal(await cases.destroy(new Date(harness.clock.now().getTime() + 29 * DAY_MS)), 0);
    assert.equal(await cases.destroy(new Date(harness.clock.now().getTime() + 30 * DAY_MS)), before);
    await eventually(
      () => harness.asService(() => cases.count({})),
      (count) => count === 0,
    );
  });

  it('of one tenant are read newest first, each once, in a window of time, while more arrive', async () => {
    const { recorder, cases, caseKeysOf } = harness.parts;
    const tenant = 'paged';
    const inTenant = <R>(fn: () => Promise<R>) => runWith({ tenant, actor: noPerson }, fn);
    const decided = decidedCases(decider, { seed: 3, count: 2_300, tenant });
    recorder.record(decided);
    recorder.record(
      decidedCases(decider, { seed: 3, count: 5, tenant: 'another' }).map((each) => ({
        ...each,
        decisionId: `o-${each.decisionId}`,
      })),
    );
    await recorder.settled();
    assert.equal(recorder.leftOut(), 0);
    const newestFirst = decided.toSorted(
      (left, right) =>
        right.decidedAt.getTime() - left.decidedAt.getTime() || (left.decisionId < right.decisionId ? 1 : -1),
    );
    const pages = await inTenant(() => Array.fromAsync(cases.read({}, 2_200)));
    assert.deepEqual(
      pages.flat().map(({ id }) => id),
      newestFirst.slice(0, 2_200).map(({ decisionId }) => decisionId),
    );
    const window = { from: new Date('2026-08-01T00:00:00Z'), until: new Date('2026-09-01T00:00:00Z') };
    const within = decided.filter(({ decidedAt }) => decidedAt >= window.from && decidedAt < window.until);
    assert.equal(await inTenant(() => cases.count(window)), within.length);
    const judge = { folder, revision: decider.revision, engine: PolicyEngine.plan, examples: 3 };
    const contentKeys = caseKeysOf(tenant).map(({ content }) => content);
    const impact = await inTenant(() =>
      replayCases(batched(cases.read(window, 10_000)), { judge: { ...judge, contentKeys }, workers: 1 }),
    );
    const { judged, otherwise, unreadable } = impact;
    assert.deepEqual({ judged, otherwise, unreadable }, { judged: within.length, otherwise: 0, unreadable: 0 });
  });
});

async function* batched(pages: AsyncIterable<SealedCase[]>) {
  for await (const page of pages) yield packBatch(page);
}
