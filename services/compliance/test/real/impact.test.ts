import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createDecider, type Decider } from '../../src/decisions/evaluate-packs.ts';
import { loadPacks } from '../../src/decisions/load-packs.ts';
import { ImpactState } from '../../src/impact/impact-run.ts';
import {
  type DecideHarness,
  emailRequest,
  eventually,
  registered,
  startDecideHarness,
} from '../fixtures/decide-harness.ts';
import { type PackShelf, packShelf } from '../fixtures/pack-shelf.ts';
import { decidedCases } from '../fixtures/synthetic-cases.ts';

const candidate = 'c'.repeat(64);
const wanted = ['global', 'cn.ad', 'cn.pipl', 'cn.sms', 'eu.eprivacy', 'eu.gdpr'];
let shelf: PackShelf;
let decider: Decider;
let decide: DecideHarness;
let replica: DecideHarness;
before(async () => {
  shelf = await packShelf((pack) => wanted.includes(pack));
  await shelf.put(candidate, (pack) => !pack.startsWith('eu.'));
  decider = createDecider(await loadPacks(shelf.current), { onPackFailure: () => {} });
  const packs = { ...decider, state: () => ({ revision: decider.revision, packs: [] }) };
  decide = await startDecideHarness({ packs, installedPacks: shelf.folder });
  replica = await startDecideHarness({ packs, installedPacks: shelf.folder, beside: decide });
});
after(async () => {
  await replica[Symbol.asyncDispose]();
  await decide[Symbol.asyncDispose]();
  await shelf[Symbol.asyncDispose]();
});

let requests = 0;
const requestId = () => {
  requests += 1;
  return `impact-${requests}`;
};
const codeOf = (code: string) => ({ code });
const european = (automation: { decision?: { packs?: string[] } | null }) =>
  automation.decision?.packs?.some((pack) => pack.startsWith('eu.')) ?? false;

async function record(count: number) {
  const cases = decidedCases(decider, { seed: 21, count, tenant: decide.tenant });
  decide.parts.recorder.record(cases);
  await decide.parts.recorder.settled();
  return cases;
}

async function assess(changes: object = {}) {
  const asked = { request_id: requestId(), revision: candidate, ...changes };
  const { run } = await decide.asOfficer(() => decide.impacts.assessImpact(asked));
  const read = async () => (await decide.asOfficer(() => decide.impacts.getImpact({ id: run?.id ?? '' }))).run;
  return eventually(read, (found) => found?.state === 'done' || found?.state === 'failed');
}

describe('the impact of other packs on recorded decisions', () => {
  it('counts who would be decided otherwise, by rule, team and outcome', async () => {
    const cases = await record(400);
    const run = await assess({ until: '2027-06-01T00:00:00Z' });
    assert.equal(run?.state, 'done');
    assert.deepEqual([run?.judged, run?.impact?.judged, run?.impact?.unreadable], [400, 400, 0]);
    const other = createDecider(await loadPacks(`${shelf.folder}/${candidate.slice(0, 12)}`), {
      onPackFailure: () => {},
    });
    const otherwise = cases.filter(({ facts, mark }) => other.decide(facts).outcome !== mark.outcome);
    assert.ok(otherwise.length > 0);
    assert.equal(run?.impact?.otherwise, otherwise.length);
    const teams = new Map(run?.impact?.teams?.map(({ team, otherwise: changed }) => [team, changed]));
    for (const team of new Set(cases.map(({ facts }) => facts.sender?.team ?? '')))
      assert.equal(teams.get(team), otherwise.filter(({ facts }) => facts.sender?.team === team).length, team);
    const ceasing = run?.impact?.rules?.filter(({ change }) => change === 'ceases') ?? [];
    assert.ok(ceasing.length > 0);
    assert.ok(ceasing.every(({ rule }) => rule?.startsWith('eu.')));
    const spanish = new Set(
      cases.filter(({ facts }) => facts.recipient.residence === 'ES').map(({ decisionId }) => decisionId),
    );
    assert.ok(ceasing.every(({ examples }) => examples?.every((id) => spanish.has(id))));
  });

  it('finds no difference by the packs that decided, and the same answer for the same question', async () => {
    const asked = { revision: shelf.revision.slice(0, 12), until: '2027-06-01T00:00:00Z', max_cases: 150 };
    const [one, two] = [await assess(asked), await assess(asked)];
    assert.equal(one?.impact?.judged, 150);
    assert.equal((one?.impact?.otherwise ?? 0) + (one?.impact?.other_reasons ?? 0), 0);
    assert.deepEqual(two?.impact, one?.impact);
  });

  it('makes one of a repeated request, and of two that race', async () => {
    const asked = { request_id: requestId(), revision: candidate };
    const runs = await Promise.all(
      [decide, replica, decide].map((process) => decide.asOfficer(() => process.impacts.assessImpact(asked))),
    );
    assert.equal(new Set(runs.map(({ run }) => run?.id)).size, 1);
  });

  it('refuses unknown revisions, wrong bounds, and everybody but officers', async () => {
    const ask = (changes: object) =>
      decide.impacts.assessImpact({ request_id: requestId(), revision: candidate, ...changes });
    await assert.rejects(
      decide.asOfficer(() => ask({ revision: 'd'.repeat(64) })),
      codeOf('compliance.revision_unknown'),
    );
    for (const wrong of [
      { from: 'yesterday' },
      { until: '2026' },
      { max_cases: -1 },
      { revision: '' },
      { request_id: '' },
    ])
      await assert.rejects(
        decide.asOfficer(() => ask(wrong)),
        codeOf('compliance.invalid_request'),
      );
    await assert.rejects(
      decide.asOfficer(() => decide.impacts.getImpact({ id: 'no-run' })),
      codeOf('compliance.impact_not_found'),
    );
    await assert.rejects(
      decide.asRole('rep', () => ask({})),
      { kind: 'PERMISSION_DENIED' },
    );
  });

  it('counts each range once, by whoever has it, also when its process is gone', async () => {
    const { impactRuns } = decide.parts;
    const run = await assess();
    const asked = await decide.asService(() => impactRuns.load(run?.id ?? ''));
    assert.ok(asked !== undefined);
    const { _id: _, tenant: __, impact, finishedAt: ___, ...rest } = asked;
    const now = decide.clock.now();
    // Held from the beginning, so that none of the processes of this test has it.
    const held = {
      claim: 'gone 1',
      leaseUntil: new Date(now.getTime() + 60_000),
      attempts: 1,
      judged: 40,
      isDone: false,
    };
    const again = { ...rest, state: ImpactState.running, judged: 0, openRanges: 1, ranges: [held] };
    await decide.asService(() => impactRuns.insert(`${run?.id}-again`, requestId(), again));
    const load = () => decide.asService(() => impactRuns.load(`${run?.id}-again`));
    const left = await load();
    assert.ok(left !== undefined && impact !== undefined);
    const stranger = { run: left, range: held, claim: 'somebody else' };
    assert.equal(await decide.asService(() => impactRuns.merge(stranger, impact)), false);
    assert.equal(await impactRuns.claim('early', now, now), undefined);
    decide.clock.advance(61_000);
    const done = await eventually(load, (found) => found?.state === 'done');
    assert.deepEqual(done?.impact, impact);
    const late = { run: left, range: held, claim: 'gone 1' };
    assert.equal(await decide.asService(() => impactRuns.merge(late, impact)), false);
    assert.equal(await decide.asService(() => impactRuns.renew(late, { judged: 1, leaseUntil: now })), false);
  });

  it('adds up ranges that several processes end at the same time', async () => {
    const { impactRuns } = decide.parts;
    const run = await assess({ max_cases: 10 });
    const asked = await decide.asService(() => impactRuns.load(run?.id ?? ''));
    assert.ok(asked?.impact !== undefined);
    const { _id: _, tenant: __, impact, finishedAt: ___, ...rest } = asked;
    const leaseUntil = new Date(decide.clock.now().getTime() + 3_600_000);
    const claims = Array.from({ length: 12 }, (____, place) => `owner ${place}`);
    const ranges = claims.map((claim) => ({ claim, leaseUntil, attempts: 1, judged: 0, isDone: false }));
    const id = `${run?.id}-together`;
    const whole = { ...rest, state: ImpactState.running, judged: 0, openRanges: ranges.length, ranges };
    const stored = await decide.asService(() => impactRuns.insert(id, requestId(), whole));
    const merged = await Promise.all(
      claims.flatMap((claim, place) => {
        const claimed = { run: stored, range: ranges[place] as (typeof ranges)[number], claim };
        return [decide, replica].map(({ parts }) => decide.asService(() => parts.impactRuns.merge(claimed, impact)));
      }),
    );
    assert.equal(merged.filter(Boolean).length, claims.length);
    const done = await eventually(
      () => decide.asService(() => impactRuns.load(id)),
      (found) => found?.state === 'done',
    );
    assert.equal(done?.impact?.judged, impact.judged * claims.length);
  });
});

describe('other packs in the shadow', () => {
  const shadow = async () => (await decide.asOfficer(() => decide.impacts.getShadow({}))).run;

  it('is unknown before one was started', async () => {
    await assert.rejects(shadow(), codeOf('compliance.shadow_not_found'));
    const stop = () => decide.impacts.stopShadow({ request_id: requestId() });
    await assert.rejects(decide.asOfficer(stop), codeOf('compliance.shadow_not_found'));
  });

  it('judge live decisions of every process without changing one, until they are stopped', async () => {
    const asked = { request_id: requestId(), revision: candidate, sample_every: 1 };
    const [first, again] = await Promise.all([
      decide.asOfficer(() => decide.impacts.startShadow(asked)),
      decide.asOfficer(() => replica.impacts.startShadow(asked)),
    ]);
    assert.equal(again.run?.id, first.run?.id);
    await eventually(shadow, (run) => run?.processes === 2);
    const spain = {
      kind: 'individual',
      residence: 'ES',
      region: 'MD',
      timezone: 'Europe/Madrid',
      relationship: 'prospect',
    };
    for (const [place, process] of [decide, replica, decide].entries()) {
      const recipientId = `c-shadow-${place}`;
      await process.publish(
        'salesmesh.leads.v1.ContactRegistered',
        recipientId,
        registered(recipientId, { facts: spain }),
      );
      const { automation } = await process.asService(() =>
        process.automations.requestAutomation(emailRequest(recipientId)),
      );
      assert.equal(european(automation as never), true);
    }
    const counted = await eventually(shadow, (run) => run?.impact?.judged === 3);
    assert.deepEqual([counted?.seen, counted?.sampled, counted?.dropped, counted?.failed_processes], [3, 3, 0, 0]);
    assert.ok(counted?.impact?.rules?.some(({ rule, change }) => rule?.startsWith('eu.') && change === 'ceases'));
    const { run } = await decide.asOfficer(() => decide.impacts.stopShadow({ request_id: requestId() }));
    assert.equal(run?.is_running, false);
    await eventually(
      async () => decide.parts.shadowRuns.running(),
      (running) => running.length === 0,
    );
    assert.equal((await shadow())?.impact?.judged, 3);
  });

  it('refuses what it does not know', async () => {
    const start = (changes: object) =>
      decide.asOfficer(() => decide.impacts.startShadow({ request_id: requestId(), revision: candidate, ...changes }));
    await assert.rejects(start({ revision: 'e'.repeat(64) }), codeOf('compliance.revision_unknown'));
    await assert.rejects(start({ sample_every: -1 }), codeOf('compliance.invalid_request'));
  });
});

describe('decisions as of a revision', () => {
  it('are those of its packs', async () => {
    const facts = [
      {
        now: '2026-11-20T10:00:00Z',
        action: { id: 'a-1', kind: 'send', channel: 'email', purpose: 'marketing' },
        recipient: { id: 'c-1', kind: 'individual', residence: 'ES' },
      },
      { now: 'never' },
    ];
    const evaluate = (changes: object) =>
      decide.asOfficer(
        async () => (await decide.automations.evaluateFacts({ facts, ...changes } as never)).evaluations,
      );
    const [now, then] = [await evaluate({}), await evaluate({ revision: candidate.slice(0, 12) })];
    assert.deepEqual([now?.[0]?.decision?.revision, then?.[0]?.decision?.revision], [shelf.revision, candidate]);
    assert.equal(now?.[0]?.decision?.packs?.includes('eu.gdpr'), true);
    assert.equal(then?.[0]?.decision?.packs?.includes('eu.gdpr'), false);
    assert.equal(then?.[1]?.error?.code, 'compliance.invalid_input');
    await assert.rejects(evaluate({ revision: 'f'.repeat(64) }), codeOf('compliance.revision_unknown'));
  });
});
