import { setTimeout as pause } from 'node:timers/promises';
import type { PolicyEngine } from '@salesmesh/chassis/policy';
import type { PackBundle } from '../past-packs/pack-bundles.ts';
import { type DecidedCase, recordedCase } from '../recorded-cases/recorded-case.ts';
import { packBatch } from '../replay/case-batch.ts';
import { type Impact, noImpact } from '../replay/impact.ts';
import { type OnEngineLeft, startJudgeThread } from '../replay/judge-thread.ts';

/** What a candidate would have decided otherwise of live cases, while it ran beside the set in force in one process. */
export type ShadowReport = {
  /** Decisions since the start, and how many of them the candidate was given. */
  readonly seen: number;
  readonly sampled: number;
  /** Taken for the sample, but not judged, because too many waited. */
  readonly dropped: number;
  readonly impact: Impact;
  /** Whether its thread broke down: it judges nothing any more. */
  readonly hasFailed: boolean;
};

/** A candidate beside the set in force. It judges in a thread of its own; whoever offers a case never waits for it. */
export type Shadow = AsyncDisposable & {
  /** Quick, and never throws. */
  offer(cases: readonly DecidedCase[]): void;
  /** What was judged when its thread last said so, where the thread does not answer in time. */
  report(): Promise<ShadowReport>;
};

export type ShadowOptions = {
  readonly bundle: PackBundle;
  readonly engine: PolicyEngine;
  /** As with `loadPacks`. */
  readonly provenInputs?: number | undefined;
  /** One decision in so many is judged; 1 judges all. */
  readonly sampleEvery: number;
  /** Ids kept in each group of the impact. */
  readonly examples: number;
  /** Cases that may wait to be judged; more are dropped. Default 512. */
  readonly capacity?: number;
  /** A report waits no longer for the thread. Default 2 s. */
  readonly reportTimeoutMs?: number;
  readonly onFailure: (error: unknown) => void;
  readonly onEngineLeft?: OnEngineLeft | undefined;
  readonly program?: URL;
};

const CAPACITY = 512;
const REPORT_TIMEOUT_MS = 2_000;
const encoder = new TextEncoder();

export function startShadow(options: ShadowOptions): Shadow {
  const { bundle, engine, provenInputs, sampleEvery, examples, capacity = CAPACITY, onFailure } = options;
  const { program, onEngineLeft } = options;
  const { reportTimeoutMs = REPORT_TIMEOUT_MS } = options;
  const thread = startJudgeThread({ ...bundle, engine, provenInputs, examples }, { program, onEngineLeft });
  let [seen, sampled, dropped, waiting] = [0, 0, 0, 0];
  let hasFailed = false;
  let isStopped = false;
  let lastImpact = noImpact;
  let asking: Promise<void> | undefined;
  const fail = (error: unknown): void => {
    if (isStopped) return;
    if (!hasFailed) onFailure(error);
    hasFailed = true;
  };
  thread.ready().catch(fail);
  const judge = (cases: readonly DecidedCase[]): void => {
    const bodies = cases.map((decided) => ({
      id: decided.decisionId,
      body: encoder.encode(JSON.stringify(recordedCase(decided))),
    }));
    waiting += bodies.length;
    const done = () => {
      waiting -= bodies.length;
    };
    thread.judge(packBatch(bodies)).then(done, fail);
  };
  /** A thread that does not answer is asked once. */
  const askImpact = async (): Promise<void> => {
    lastImpact = await thread.impact().catch(() => lastImpact);
    asking = undefined;
  };
  return {
    offer: (cases) => {
      if (hasFailed || isStopped) return;
      const taken = cases.filter((_, place) => (seen + place) % sampleEvery === 0);
      seen += cases.length;
      const room = Math.max(0, capacity - waiting);
      sampled += taken.length;
      dropped += Math.max(0, taken.length - room);
      if (taken.length > 0 && room > 0) judge(taken.slice(0, room));
    },
    report: async () => {
      if (!hasFailed && !isStopped) {
        asking ??= askImpact();
        await within(asking, reportTimeoutMs);
      }
      return { seen, sampled, dropped, impact: lastImpact, hasFailed };
    },
    [Symbol.asyncDispose]: async () => {
      isStopped = true;
      await thread[Symbol.asyncDispose]();
    },
  };
}

async function within(work: Promise<void>, timeoutMs: number): Promise<void> {
  const late = new AbortController();
  const timeout = pause(timeoutMs, undefined, { signal: late.signal }).catch(() => {});
  await Promise.race([work, timeout]);
  late.abort();
}
