import { availableParallelism } from 'node:os';
import type { CaseBatch } from './case-batch.ts';
import { type Impact, mergeImpacts, noImpact } from './impact.ts';
import { type JudgeThread, type JudgeThreadOptions, startJudgeThread } from './judge-thread.ts';
import type { JudgeWorkerData } from './judge-worker.ts';
import { replayErrors } from './replay-errors.ts';

export type JudgesOptions = JudgeThreadOptions & {
  readonly judge: JudgeWorkerData;
  /** Threads; as many as the machine has cores unless said otherwise. */
  readonly workers?: number | undefined;
};

export type ReplayOptions = {
  readonly signal?: AbortSignal;
  /** Told after each batch how many cases were judged. */
  readonly onProgress?: (judged: number) => void;
};

/** Threads with one candidate. They take a second to start, so they stay for as many replays as there are, one at a time. */
export type Judges = AsyncDisposable & {
  /**
   * Judges recorded cases and counts what would have been decided otherwise: the same cases give the same impact, whatever
   * the number of threads. Cases are read as they are judged, so memory does not grow with their number.
   * INTERNAL compliance.replay_failed when a thread breaks down or the packs do not load; nothing of it is kept, and these
   * judges must not be asked again.
   */
  replay(cases: AsyncIterable<CaseBatch>, options?: ReplayOptions): Promise<Impact>;
};

/** Batches that a thread has or waits for: one is read while the other is judged. */
const BATCHES_PER_THREAD = 2;

export function startJudges({ judge, workers = availableParallelism(), ...options }: JudgesOptions): Judges {
  const stack = new AsyncDisposableStack();
  const threads = Array.from({ length: workers }, () => stack.use(startJudgeThread(judge, options)));
  return {
    replay: async (cases, options = {}) => {
      try {
        const impacts = await replayBy(threads, cases, options);
        return impacts.reduce((sum, impact) => mergeImpacts(sum, impact, judge.examples), noImpact);
      } catch (cause) {
        throw replayErrors.replay_failed({}, { cause });
      }
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

/** One replay, by judges of its own. */
export async function replayCases(
  cases: AsyncIterable<CaseBatch>,
  { judge, workers, program, onEngineLeft, ...options }: JudgesOptions & ReplayOptions,
): Promise<Impact> {
  await using judges = startJudges({ judge, workers, program, onEngineLeft });
  return await judges.replay(cases, options);
}

async function replayBy(
  threads: readonly JudgeThread[],
  cases: AsyncIterable<CaseBatch>,
  { signal, onProgress }: ReplayOptions,
): Promise<Impact[]> {
  await using stack = new AsyncDisposableStack();
  const source = cases[Symbol.asyncIterator]();
  stack.defer(async () => void (await source.return?.()));
  const broken = new AbortController();
  const ending = AbortSignal.any([broken.signal, ...(signal === undefined ? [] : [signal])]);
  let judged = 0;
  const feed = async (thread: JudgeThread): Promise<void> => {
    while (!ending.aborted) {
      const { done, value } = await source.next();
      if (done === true) return;
      await orEnded(thread.judge(value), ending);
      judged += value.ids.length;
      onProgress?.(judged);
    }
  };
  const fedThreads = threads.flatMap((thread) => Array.from({ length: BATCHES_PER_THREAD }, () => thread));
  const feeds = fedThreads.map((thread) =>
    feed(thread).catch((error: unknown) => {
      broken.abort(error);
      throw error;
    }),
  );
  await Promise.allSettled(feeds);
  await Promise.all(feeds);
  signal?.throwIfAborted();
  return Promise.all(threads.map((thread) => thread.takeImpact()));
}

/** The work, or the reason to end without it. */
function orEnded<T>(work: Promise<T>, ending: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const onEnd = () => reject(ending.reason);
  if (ending.aborted) onEnd();
  ending.addEventListener('abort', onEnd, { once: true });
  return Promise.race([work, promise]).finally(() => ending.removeEventListener('abort', onEnd));
}
