import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { manualClock } from '@salesmesh/chassis/clock';
import { createLog } from '@salesmesh/chassis/log';
import { PolicyEngine } from '@salesmesh/chassis/policy';
import { replayErrors } from '../replay/replay-errors.ts';
import { askedImpact, ImpactState } from './impact-run.ts';
import type { ClaimedRange, ImpactRunStore, StoredImpactRun } from './impact-run-store.ts';
import { type RunImpactsOptions, runImpacts } from './run-impacts.ts';

const clock = manualClock('2026-11-01T00:00:00Z');
const window = { until: clock.now() };
const revision = 'a'.repeat(64);
const asked = askedImpact({ revision, window, maxCases: 10, requestedBy: 'officer-1', requestedAt: clock.now() });
const runOf = (tenant: string): StoredImpactRun => {
  return { ...asked, _id: `run-${tenant}`, tenant, state: ImpactState.running };
};

/** A process whose store has nothing to do but what `runs` says. */
function processWith(runs: Partial<ImpactRunStore>, changes: Partial<RunImpactsOptions> = {}): AsyncDisposable {
  const idle: Partial<ImpactRunStore> = {
    nextToFinish: async () => undefined,
    nextToSplit: async () => undefined,
    claim: async () => undefined,
  };
  return runImpacts({
    ...{ runs: { ...idle, ...runs } as ImpactRunStore, clock, owner: 'replica-0:1', rangeCases: 10, workers: 1 },
    ...{ engine: PolicyEngine.plan, log: createLog({ service: 'compliance', level: 'silent' }) },
    ...{ cases: {} as never, keysOf: () => ({}) as never, recordStudy: async () => {} },
    bundles: {} as never,
    ...changes,
  });
}

/** What the process does with one range that it cannot judge. */
async function afterFailing(attempts: number, isHeld: boolean, isStopped = false): Promise<string[]> {
  const did: string[] = [];
  const range = { attempts, claim: 'claim-1', leaseUntil: clock.now(), judged: 0, isDone: false };
  const claims: ClaimedRange[] = [{ run: runOf('one'), range, claim: 'claim-1' }];
  const idle = Promise.withResolvers<void>();
  const note = (what: string, answer: boolean) => async () => {
    did.push(what);
    return answer;
  };
  const begun = Promise.withResolvers<void>();
  const failing = Promise.withResolvers<never>();
  const get = () => {
    begun.resolve();
    return failing.promise;
  };
  const runs: Partial<ImpactRunStore> = {
    claim: async () => {
      const next = claims.shift();
      if (next === undefined) idle.resolve();
      return next;
    },
    renew: note('renew', isHeld),
    giveBack: async (_, { isTried }) => note(isTried ? 'give back' : 'give back untried', isHeld)(),
    finish: async (_, end) => note('failureCode' in end ? end.failureCode : 'done', true)(),
  };
  const working = processWith(runs, { bundles: { get } });
  await begun.promise;
  const ended = isStopped ? working[Symbol.asyncDispose]() : idle.promise;
  failing.reject(replayErrors.revision_unknown({ revision }));
  await ended;
  await working[Symbol.asyncDispose]();
  return did;
}

describe('a range that could not be judged', () => {
  it('is left to be tried again, and fails its run at the third try', async () => {
    assert.deepEqual(await afterFailing(1, true), ['give back']);
    assert.deepEqual(await afterFailing(2, true), ['give back']);
    assert.deepEqual(await afterFailing(3, true), ['renew', 'compliance.revision_unknown']);
  });

  it('does not fail a run whose range another process has taken over', async () => {
    assert.deepEqual(await afterFailing(3, false), ['renew']);
  });

  it('counts as never tried where its process stopped', async () => {
    assert.deepEqual(await afterFailing(3, true, true), ['give back untried']);
  });
});

describe('a run that cannot be finished', () => {
  it('keeps no other tenant waiting, and has failed after three tries', async () => {
    const did: string[] = [];
    const open = new Set(['broken', 'sound'].map((tenant) => `run-${tenant}`));
    const ended = Promise.withResolvers<void>();
    await using _working = processWith(
      {
        nextToFinish: async (except) => {
          const next = [...open].find((id) => !except.includes(id));
          if (next === undefined) clock.advance(5_000);
          return next === undefined ? undefined : runOf(next.slice('run-'.length));
        },
        finish: async ({ _id: id }, end) => {
          open.delete(id);
          did.push(`${id} ${'failureCode' in end ? end.failureCode : 'done'}`);
          if (open.size === 0) ended.resolve();
          return true;
        },
      },
      {
        recordStudy: async ({ id }) => {
          if (id !== 'run-broken') return;
          did.push(`${id} tried`);
          throw replayErrors.revision_unknown({ revision });
        },
      },
    );
    await ended.promise;
    assert.deepEqual(did, [
      ...['run-broken tried', 'run-sound done', 'run-broken tried', 'run-broken tried'],
      'run-broken compliance.revision_unknown',
    ]);
  });
});
