import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '@salesmesh/chassis/clock';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import { AppError } from '@salesmesh/chassis/errors';
import type { Log } from '@salesmesh/chassis/log';
import type { PolicyEngine } from '@salesmesh/chassis/policy';
import type { PackBundles } from '../past-packs/pack-bundles.ts';
import type { RecordStudy } from '../past-packs/record-study.ts';
import type { CaseKeys } from '../recorded-cases/case-vault.ts';
import type { RecordedCaseStore, SealedCase } from '../recorded-cases/recorded-case-store.ts';
import { packBatch } from '../replay/case-batch.ts';
import type { Impact } from '../replay/impact.ts';
import { replayCases } from '../replay/replay-cases.ts';
import type { ClaimedRun, ImpactRunStore } from './impact-run-store.ts';

export type RunImpactsOptions = {
  runs: ImpactRunStore;
  cases: Pick<RecordedCaseStore, 'read' | 'count'>;
  keysOf(tenant: string): CaseKeys;
  bundles: PackBundles;
  engine: PolicyEngine;
  clock: Clock;
  log: Log;
  /** This process. */
  owner: string;
  recordStudy: RecordStudy;
  /** Threads; as many as the machine has cores unless said otherwise. */
  workers?: number;
};

const LOOK_MS = 1_000;
const LEASE_MS = 30_000;
const RENEW_MS = 5_000;
const ATTEMPTS = 3;
const EXAMPLES = 10;
const BATCH = 250;

/**
 * Works out impacts that were asked for, one at a time in this process. Every replica looks for them: one that dies leaves
 * its run to another, which begins it anew.
 */
export function runImpacts(options: RunImpactsOptions): AsyncDisposable {
  const stopping = new AbortController();
  const { signal } = stopping;
  const rounds = async () => {
    while (!signal.aborted) {
      const hasWorked = await runNext(options, signal).catch((error: unknown) => {
        options.log.warn({ err: error }, 'impacts could not be looked for, trying again');
        return false;
      });
      if (!hasWorked) await pause(LOOK_MS, undefined, { signal, ref: false }).catch(() => {});
    }
  };
  const running = rounds();
  return {
    [Symbol.asyncDispose]: async () => {
      stopping.abort();
      await running;
    },
  };
}

/** True when there was one to work on. */
async function runNext(options: RunImpactsOptions, signal: AbortSignal): Promise<boolean> {
  const { runs, clock, owner, log } = options;
  const now = clock.now();
  const claimed = await runs.claim(owner, now, new Date(now.getTime() + LEASE_MS));
  if (claimed === undefined) return false;
  const { run } = claimed;
  await runWith({ tenant: run.tenant, actor: noPerson }, async () => {
    const end = await workOut(options, claimed, signal).then(
      (impact) => ({ impact }),
      (error: unknown) => ({ error }),
    );
    if ('impact' in end) {
      // Before the run is done: whoever sees it done finds its counts beside the revision.
      await options.recordStudy({ kind: 'impact', id: run._id, revision: run.revision, impact: end.impact });
      return runs.finish(claimed, { at: clock.now(), ...end });
    }
    log.warn({ err: end.error, impact: run._id, attempt: run.attempts }, 'an impact could not be worked out');
    // What is left here unfinished is begun anew when the lease ends: by this process or another.
    if (signal.aborted || run.attempts < ATTEMPTS) return false;
    const failureCode = end.error instanceof AppError ? end.error.code : 'compliance.replay_failed';
    return runs.finish(claimed, { at: clock.now(), failureCode });
  });
  return true;
}

async function workOut(options: RunImpactsOptions, claimed: ClaimedRun, stop: AbortSignal): Promise<Impact> {
  const { runs, cases, keysOf, bundles, engine, clock, workers } = options;
  const { run } = claimed;
  const bundle = await bundles.get(run.revision);
  const total = Math.min(await cases.count(run.window), run.maxCases);
  const lost = new AbortController();
  let judged = 0;
  const renew = async () => {
    const leaseUntil = new Date(clock.now().getTime() + LEASE_MS);
    if (!(await runs.renew(claimed, { judged, total, leaseUntil }))) lost.abort();
  };
  // A renewal that fails is made up for by the next; the lease lasts for several.
  const renewing = setInterval(() => void renew().catch(() => {}), RENEW_MS);
  try {
    return await replayCases(inBatches(cases.read(run.window, run.maxCases)), {
      judge: { ...bundle, engine, examples: EXAMPLES, contentKey: keysOf(run.tenant).content },
      ...(workers === undefined ? {} : { workers }),
      signal: AbortSignal.any([stop, lost.signal]),
      onProgress: (count) => {
        judged = count;
      },
    });
  } finally {
    clearInterval(renewing);
  }
}

/** Smaller than a page: a thread gets its next cases while the page after is being read. */
async function* inBatches(pages: AsyncIterable<SealedCase[]>) {
  for await (const page of pages)
    for (let from = 0; from < page.length; from += BATCH) yield packBatch(page.slice(from, from + BATCH));
}
