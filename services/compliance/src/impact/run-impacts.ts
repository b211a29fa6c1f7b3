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
import { type Impact, noImpact } from '../replay/impact.ts';
import type { OnEngineLeft } from '../replay/judge-thread.ts';
import { type Judges, startJudges } from '../replay/replay-cases.ts';
import { EXAMPLES } from './examples.ts';
import { rangesUpTo } from './impact-run.ts';
import type { ClaimedRange, ImpactRunStore, StoredImpactRun } from './impact-run-store.ts';
import { type RunsSetAside, runsSetAside } from './runs-set-aside.ts';

export type RunImpactsOptions = {
  runs: ImpactRunStore;
  cases: Pick<RecordedCaseStore, 'read' | 'count' | 'positions'>;
  keysOf(tenant: string): CaseKeys;
  bundles: PackBundles;
  engine: PolicyEngine;
  /** As with `loadPacks`. */
  provenInputs?: number | undefined;
  onEngineLeft?: OnEngineLeft;
  clock: Clock;
  log: Log;
  /** This process. */
  owner: string;
  recordStudy: RecordStudy;
  /** Threads; as many as the machine has cores unless said otherwise. */
  workers?: number;
  /** Cases that are judged at a time by one process. */
  rangeCases: number;
};

const LOOK_MS = 1_000;
const LEASE_MS = 30_000;
const RENEW_MS = 5_000;
const ATTEMPTS = 3;
const BATCH = 125;

/**
 * Works out impacts that were asked for. A run is split into ranges of cases; every replica takes ranges, one at a time,
 * until there are none. One that dies leaves its range to another, which begins it anew.
 */
export function runImpacts(options: RunImpactsOptions): AsyncDisposable {
  const stopping = new AbortController();
  const { signal } = stopping;
  const worker = { judges: keptJudges(options), aside: runsSetAside(options.clock), signal };
  const { judges } = worker;
  const rounds = async () => {
    while (!signal.aborted) {
      const hasWorked = await workOnce(options, worker).catch((error: unknown) => {
        options.log.warn({ err: error }, 'impacts could not be worked on, trying again');
        return false;
      });
      if (hasWorked) continue;
      await judges.release();
      await pause(LOOK_MS, undefined, { signal, ref: false }).catch(() => {});
    }
    await judges.release();
  };
  const running = rounds();
  return {
    [Symbol.asyncDispose]: async () => {
      stopping.abort();
      await running;
    },
  };
}

type Worker = { judges: KeptJudges; aside: RunsSetAside; signal: AbortSignal };
type Step = (options: RunImpactsOptions, run: StoredImpactRun) => Promise<void>;

/** True when there was something to do. */
async function workOnce(options: RunImpactsOptions, { aside, judges, signal }: Worker): Promise<boolean> {
  const { runs, clock, owner } = options;
  const goOn = (run: StoredImpactRun, step: Step) => inTenantOf(run, () => orSetAside(options, { run, aside, step }));
  const whole = await runs.nextToFinish(aside.ids());
  if (whole !== undefined) return goOn(whole, finish);
  const asked = await runs.nextToSplit(aside.ids());
  if (asked !== undefined) return goOn(asked, split);
  const now = clock.now();
  const claimed = await runs.claim(owner, now, leaseFrom(now));
  if (claimed === undefined) return false;
  return inTenantOf(claimed.run, () => judgeRange(options, { claimed, judges, signal }));
}

async function inTenantOf({ tenant }: StoredImpactRun, work: () => Promise<unknown>): Promise<true> {
  await runWith({ tenant, actor: noPerson }, work);
  return true;
}

/** One run that cannot go on keeps no other tenant's from it, and has failed after a few tries. */
async function orSetAside(
  options: RunImpactsOptions,
  { run, aside, step }: { run: StoredImpactRun; aside: RunsSetAside; step: Step },
): Promise<void> {
  const { runs, clock, log } = options;
  try {
    await step(options, run);
  } catch (error) {
    const attempt = aside.add(run._id);
    log.warn({ err: error, impact: run._id, attempt }, 'an impact could not go on');
    if (attempt < ATTEMPTS) return;
    await runs.finish(run, { at: clock.now(), failureCode: failureCodeOf(error) });
  }
  aside.remove(run._id);
}

async function finish({ runs, recordStudy, clock }: RunImpactsOptions, run: StoredImpactRun): Promise<void> {
  // Before the run is done: whoever sees it done finds its counts beside the revision.
  const seen = { kind: 'impact', id: run._id, revision: run.revision } as const;
  await recordStudy({ ...seen, impact: run.impact ?? noImpact });
  await runs.finish(run, { at: clock.now(), isDone: true });
}

async function split({ runs, cases, rangeCases }: RunImpactsOptions, run: StoredImpactRun): Promise<void> {
  const total = Math.min(await cases.count(run.window), run.maxCases);
  const ends = await cases.positions(run.window, rangeCases, run.maxCases);
  await runs.split(run, rangesUpTo(ends), total);
}

type RangeWork = { claimed: ClaimedRange; judges: KeptJudges; signal: AbortSignal };

async function judgeRange(options: RunImpactsOptions, { claimed, judges, signal }: RangeWork): Promise<void> {
  const { runs, clock, log } = options;
  const { run, range } = claimed;
  try {
    const impact = await impactOf(options, { claimed, judges, signal });
    await runs.merge(claimed, impact);
  } catch (error) {
    await judges.release();
    const at = clock.now();
    const isTried = !signal.aborted;
    const isLast = isTried && range.attempts >= ATTEMPTS;
    const isHeld = isLast
      ? await runs.renew(claimed, { judged: 0, leaseUntil: leaseFrom(at) })
      : await runs.giveBack(claimed, { at, isTried });
    // Another process judges it by now, or the run ended: this one has no say in it.
    if (!isHeld || !isTried) return;
    log.warn({ err: error, impact: run._id, attempt: range.attempts }, 'cases of an impact could not be judged');
    if (isLast) await runs.finish(run, { at, failureCode: failureCodeOf(error) });
  }
}

function failureCodeOf(error: unknown): string {
  return error instanceof AppError ? error.code : 'compliance.replay_failed';
}

function leaseFrom(at: Date): Date {
  return new Date(at.getTime() + LEASE_MS);
}

async function impactOf(options: RunImpactsOptions, { claimed, judges, signal }: RangeWork): Promise<Impact> {
  const { runs, cases, clock } = options;
  const { run, range } = claimed;
  const lost = new AbortController();
  let judged = 0;
  const renew = async () => {
    if (!(await runs.renew(claimed, { judged, leaseUntil: leaseFrom(clock.now()) }))) lost.abort();
  };
  // A renewal that fails is made up for by the next; the lease lasts for several.
  const renewing = setInterval(() => void renew().catch(() => {}), RENEW_MS);
  const { after, upTo } = range;
  const bounds = { ...(after === undefined ? {} : { after }), ...(upTo === undefined ? {} : { upTo }) };
  try {
    const { replay } = await judges.of(run);
    return await replay(inBatches(cases.read({ ...run.window, ...bounds }, Number.POSITIVE_INFINITY)), {
      signal: AbortSignal.any([signal, lost.signal]),
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

/** Those of the run that was worked on last: starting them takes as long as judging thousands of cases. */
type KeptJudges = { of(run: StoredImpactRun): Promise<Judges>; release(): Promise<void> };

function keptJudges(options: RunImpactsOptions): KeptJudges {
  const { bundles, engine, provenInputs, onEngineLeft, keysOf, workers } = options;
  let kept: { readonly runId: string; readonly judges: Judges } | undefined;
  const release = async () => {
    const ending = kept;
    kept = undefined;
    await ending?.judges[Symbol.asyncDispose]();
  };
  return {
    release,
    of: async ({ _id: runId, revision, tenant }) => {
      if (kept?.runId === runId) return kept.judges;
      await release();
      const judge = { ...(await bundles.get(revision)), engine, provenInputs, examples: EXAMPLES };
      const contentKeys = keysOf(tenant).map(({ content }) => content);
      const judges = startJudges({ judge: { ...judge, contentKeys }, workers, onEngineLeft });
      kept = { runId, judges };
      return judges;
    },
  };
}
