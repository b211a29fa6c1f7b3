import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, test } from 'node:test';
import { systemClock } from '@salesmesh/chassis/clock';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import { uuidv7Ids } from '@salesmesh/chassis/ids';
import { createLog } from '@salesmesh/chassis/log';
import { connectStore } from '@salesmesh/chassis/store';
import { testServers } from '../../../../infra/local/test-servers.ts';
import { noImpact } from '../replay/impact.ts';
import { askedImpact, rangesUpTo } from './impact-run.ts';
import { impactRunStoreMongo } from './impact-run-store-mongo.ts';

const { mongoUrl } = await testServers({ mongo: true });
const url = new URL(mongoUrl);
url.pathname = `/impacts_${randomBytes(5).toString('hex')}`;
const log = createLog({ service: 'impact-test', level: 'silent' });
const store = await connectStore({ url: url.href, service: 'compliance', log });
after(async () => {
  await store.connection.dropDatabase();
  await store[Symbol.asyncDispose]();
});

/** As a process has it from its start. */
const started = () => impactRunStoreMongo(store, uuidv7Ids(systemClock));
const as = <T>(tenant: string, fn: () => Promise<T>) => runWith({ tenant, actor: noPerson }, fn);
const now = new Date('2026-11-01T00:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);
started();
await store.ensureIndexes();

/** Runs that are split into so many ranges, one of each tenant, the first asked for first. */
async function splitRuns(tenants: readonly string[], ranges: number): Promise<void> {
  const runs = started();
  for (const [place, tenant] of tenants.entries())
    await as(tenant, async () => {
      const window = { until: now };
      const asked = { revision: 'a'.repeat(64), window, maxCases: 100, requestedBy: 'officer-1' };
      const run = askedImpact({ ...asked, requestedAt: later(place) });
      const stored = await runs.insert(`run-${tenant}`, `request-${tenant}`, run);
      const ends = Array.from({ length: ranges }, (_, range) => ({ decidedAt: later(-range), id: `case-${range}` }));
      assert.equal(await runs.split(stored, rangesUpTo(ends), ranges * 10), true);
    });
}

test('a process that starts anew under the same name takes other ranges, and each is counted once', async () => {
  await splitRuns(['restarted'], 3);
  const taken: (string | undefined)[] = [];
  // Each process takes one range, and is gone.
  for (const judged of [1, 10, 100]) {
    const runs = started();
    const claimed = await runs.claim('replica-0:1', now, later(30_000));
    assert.ok(claimed !== undefined);
    taken.push(claimed.range.upTo?.id);
    assert.equal(await as('restarted', () => runs.merge(claimed, { ...noImpact, judged })), true);
  }
  assert.deepEqual(taken, ['case-0', 'case-1', 'case-2']);
  const whole = await started().nextToFinish([]);
  assert.deepEqual([whole?.judged, whole?.impact?.judged, whole?.openRanges], [111, 111, 0]);
  assert.ok(whole !== undefined);
  await as('restarted', () => started().finish(whole, { at: now, isDone: true }));
});

test('a range that is given back is begun anew, and counts as tried only where it was', async () => {
  await splitRuns(['drained'], 1);
  const attempts: (number | undefined)[] = [];
  for (const isTried of [false, true, true]) {
    const runs = started();
    const claimed = await runs.claim('replica-0:1', now, later(30_000));
    assert.ok(claimed !== undefined);
    attempts.push(claimed.range.attempts);
    assert.equal(await as('drained', () => runs.giveBack(claimed, { at: later(-1), isTried })), true);
  }
  assert.deepEqual(attempts, [1, 1, 2]);
  const claimed = await started().claim('replica-0:1', now, later(-1));
  const taken = await started().claim('replica-1:1', now, later(30_000));
  assert.ok(claimed !== undefined && taken !== undefined);
  assert.equal(await as('drained', () => started().giveBack(claimed, { at: now, isTried: true })), false);
});

test('what is next leaves out what is set aside, and a run fails from wherever it is', async () => {
  await splitRuns(['first', 'second'], 0);
  const runs = started();
  const next = async (...except: string[]) => (await runs.nextToFinish(except))?._id;
  assert.deepEqual([await next(), await next('run-first')], ['run-first', 'run-second']);
  assert.equal(await next('run-first', 'run-second'), undefined);
  const waiting = askedImpact({
    ...{ revision: 'a'.repeat(64), window: { until: now }, maxCases: 10 },
    ...{ requestedBy: 'officer-1', requestedAt: now },
  });
  const stored = await as('third', () => runs.insert('run-third', 'request-third', waiting));
  assert.deepEqual(
    [(await runs.nextToSplit([]))?._id, await runs.nextToSplit(['run-third'])],
    ['run-third', undefined],
  );
  const failed = { at: now, failureCode: 'compliance.replay_failed' };
  assert.equal(await as('third', () => runs.finish(stored, failed)), true);
  assert.equal(await runs.nextToSplit([]), undefined);
  assert.equal(await as('third', () => runs.finish(stored, failed)), false);
});

test('a run that a release without ranges began is split, and counts what it had counted anew', async () => {
  const runs = started();
  const run = await as('before', () => {
    const asked = { revision: 'b'.repeat(64), window: { until: now }, maxCases: 100, requestedBy: 'officer-1' };
    return runs.insert('run-before', 'request-before', askedImpact({ ...asked, requestedAt: later(-1) }));
  });
  const held = { owner: 'replica-0:1', leaseUntil: later(30_000) };
  const begun = { state: 'running', judged: 40, total: 100, impact: { ...noImpact, judged: 40 }, ...held };
  const stored = store.connection.collection<{ _id: string }>('impact_runs');
  await stored.updateOne({ _id: run._id }, { $set: begun, $unset: { openRanges: 1 } });
  const found = await runs.nextToSplit([]);
  assert.equal(found?._id, run._id);
  const ends = rangesUpTo([{ decidedAt: now, id: 'case-0' }]);
  assert.equal(await as('before', () => runs.split(run, ends, 70)), true);
  // What a process of that release does, which is still at work on it in a rolling upgrade.
  const ofThatRelease = { _id: run._id, state: 'running', owner: held.owner };
  assert.equal((await stored.updateOne(ofThatRelease, { $set: { judged: 50 } })).matchedCount, 0);
  assert.equal(await runs.nextToSplit([]), undefined);
  const claimed = await runs.claim('replica-0:1', now, later(30_000));
  assert.ok(claimed !== undefined);
  assert.equal(await as('before', () => runs.merge(claimed, { ...noImpact, judged: 70 })), true);
  const whole = await runs.nextToFinish([]);
  assert.deepEqual([whole?._id, whole?.judged, whole?.impact?.judged], [run._id, 70, 70]);
  assert.ok(whole !== undefined);
  assert.equal(await as('before', () => runs.finish(whole, { at: now, isDone: true })), true);
});
