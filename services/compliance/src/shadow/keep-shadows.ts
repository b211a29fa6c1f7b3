import { setTimeout as pause } from 'node:timers/promises';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import { AppError } from '@salesmesh/chassis/errors';
import type { Log } from '@salesmesh/chassis/log';
import type { PolicyEngine } from '@salesmesh/chassis/policy';
import type { PackBundles } from '../past-packs/pack-bundles.ts';
import type { DecidedCase } from '../recorded-cases/recorded-case.ts';
import { noImpact } from '../replay/impact.ts';
import type { OnEngineLeft } from '../replay/judge-thread.ts';
import { type Shadow, type ShadowReport, startShadow } from './shadow.ts';
import type { ShadowRunStore } from './shadow-run-store.ts';

export type KeepShadowsOptions = {
  runs: ShadowRunStore;
  bundles: PackBundles;
  engine: PolicyEngine;
  /** As with `loadPacks`. */
  provenInputs?: number | undefined;
  onEngineLeft?: OnEngineLeft;
  log: Log;
};

/** The shadows of this process. */
export type Shadows = {
  /** Quick, and never throws; nothing where no shadow runs. */
  offer(cases: readonly DecidedCase[]): void;
  /** Begins to follow which shadows are to run, and to tell what they count in this process, which is `owner`. */
  start(owner: string): AsyncDisposable;
};

const LOOK_MS = 1_000;
/** Threads with packs of their own that one process has at most; the shadows that began first have them. */
const SHADOWS_MAX = 4;
const EXAMPLES = 10;

type Keeper = KeepShadowsOptions & { owner: string };
type Kept = { readonly tenant: string; readonly runId: string; readonly shadow: Shadow };

export function keepShadows(options: KeepShadowsOptions): Shadows {
  const kept = new Map<string, Kept>();
  return {
    offer: (cases) => {
      for (const { tenant, shadow } of kept.values())
        shadow.offer(cases.filter((decided) => decided.tenant === tenant));
    },
    start: (owner) => {
      const keeper = { ...options, owner };
      const stopping = new AbortController();
      const { signal } = stopping;
      const rounds = async () => {
        while (!signal.aborted) {
          await look(keeper, kept, signal).catch((error: unknown) => {
            options.log.warn({ err: error }, 'shadows could not be looked after, trying again');
          });
          await pause(LOOK_MS, undefined, { signal, ref: false }).catch(() => {});
        }
        await Promise.allSettled([...kept.values()].map((each) => end(keeper, kept, each)));
      };
      const running = rounds();
      return {
        [Symbol.asyncDispose]: async () => {
          stopping.abort();
          await running;
        },
      };
    },
  };
}

async function look(options: Keeper, kept: Map<string, Kept>, signal: AbortSignal): Promise<void> {
  const running = await options.runs.running();
  const byStart = running.toSorted((left, right) => left.run.startedAt.getTime() - right.run.startedAt.getTime());
  const wanted = byStart.slice(0, SHADOWS_MAX);
  const wantedIds = new Set(wanted.map(({ run }) => run.runId));
  for (const each of kept.values()) if (!wantedIds.has(each.runId)) await end(options, kept, each);
  for (const { tenant, run } of wanted) {
    if (signal.aborted) return;
    const shadow = kept.get(run.runId)?.shadow ?? (await begin(options, tenant, run));
    if (shadow === undefined) continue;
    const known = { tenant, runId: run.runId, shadow };
    kept.set(run.runId, known);
    await tell(options, known);
  }
}

/**
 * A candidate that does not exist is told of as one that broke down. Undefined when it cannot be read now: the next look
 * tries again.
 */
async function begin(
  { bundles, engine, provenInputs, onEngineLeft, log }: KeepShadowsOptions,
  tenant: string,
  run: { revision: string; sampleEvery: number },
): Promise<Shadow | undefined> {
  const { revision, sampleEvery } = run;
  const onFailure = (error: unknown) =>
    log.warn({ err: error, revision }, 'a shadow broke down; decisions go on without it');
  try {
    const bundle = await runWith({ tenant, actor: noPerson }, () => bundles.get(revision));
    return startShadow({ bundle, engine, provenInputs, sampleEvery, examples: EXAMPLES, onFailure, onEngineLeft });
  } catch (error) {
    if (!isLasting(error)) {
      log.warn({ err: error, revision }, 'a shadow cannot be read now, trying again');
      return undefined;
    }
    onFailure(error);
    return brokenShadow;
  }
}

/** No such set of packs, or an archive that is not what it should be. */
const LASTING: ReadonlySet<string> = new Set(['compliance.revision_unknown', 'compliance.law_bundle_refused']);

function isLasting(error: unknown): boolean {
  return error instanceof AppError && LASTING.has(error.code);
}

const nothingSeen: ShadowReport = { seen: 0, sampled: 0, dropped: 0, impact: noImpact, hasFailed: true };
const brokenShadow: Shadow = {
  offer: () => {},
  report: async () => nothingSeen,
  [Symbol.asyncDispose]: async () => {},
};

async function end(options: Keeper, kept: Map<string, Kept>, ending: Kept): Promise<void> {
  kept.delete(ending.runId);
  try {
    await tell(options, ending);
  } finally {
    await ending.shadow[Symbol.asyncDispose]();
  }
}

async function tell({ runs, owner }: Keeper, { tenant, runId, shadow }: Kept): Promise<void> {
  const report = await shadow.report();
  await runWith({ tenant, actor: noPerson }, () => runs.putReport({ runId, owner, report }));
}
