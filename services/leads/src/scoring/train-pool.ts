import { Worker } from 'node:worker_threads';
import type { MainsOfBag, PairsOfBag } from './train-bag.ts';
import type { TrainAnswer, TrainTask, TrainWorkerData } from './train-worker.ts';

/** Worker threads that train bags; dispose to stop them. */
export interface TrainPool extends AsyncDisposable {
  /** Answers in the order of the tasks, whichever worker did them. */
  trainMains(tasks: readonly (TrainTask & { kind: 'mains' })[]): Promise<MainsOfBag[]>;
  trainPairs(tasks: readonly (TrainTask & { kind: 'pairs' })[]): Promise<PairsOfBag[]>;
}

export interface TrainPoolOptions {
  readonly workerCount: number;
  readonly signal?: AbortSignal | undefined;
  readonly onTaskDone: () => void;
}

export function openTrainPool(data: TrainWorkerData, options: TrainPoolOptions): TrainPool {
  const workers = Array.from(
    { length: options.workerCount },
    // No inherited flags: a worker computes, so it needs neither telemetry nor a debugger port.
    () => new Worker(new URL('./train-worker.ts', import.meta.url), { workerData: data, execArgv: [] }),
  );
  const runAll = async <Answer extends TrainAnswer>(tasks: readonly TrainTask[]): Promise<Answer[]> => {
    const answers: Answer[] = new Array(tasks.length);
    let next = 0;
    const drain = async (worker: Worker): Promise<void> => {
      while (next < tasks.length) {
        const index = next;
        next += 1;
        answers[index] = (await runOne(worker, tasks[index] as TrainTask, options.signal)) as Answer;
        options.onTaskDone();
      }
    };
    await Promise.all(workers.map(drain));
    return answers;
  };
  return {
    trainMains: (tasks) => runAll(tasks),
    trainPairs: (tasks) => runAll(tasks),
    [Symbol.asyncDispose]: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function runOne(worker: Worker, task: TrainTask, signal: AbortSignal | undefined): Promise<TrainAnswer> {
  signal?.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<TrainAnswer>();
  const onAbort = (): void => reject(signal?.reason);
  const onExit = (code: number): void => reject(new Error(`training worker ended early with code ${code}`));
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', onExit);
  signal?.addEventListener('abort', onAbort, { once: true });
  worker.postMessage(task);
  return promise.finally(() => {
    worker.off('message', resolve);
    worker.off('error', reject);
    worker.off('exit', onExit);
    signal?.removeEventListener('abort', onAbort);
  });
}
