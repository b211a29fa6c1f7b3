import { parentPort, workerData } from 'node:worker_threads';
import type { ScorerSettings } from './scorer-settings.ts';
import {
  type BinnedRows,
  type MainsOfBag,
  type PairsOfBag,
  type PairTask,
  trainMains,
  trainPairs,
} from './train-bag.ts';

/** What a training worker is started with; the columns are shared memory, not copies. */
export interface TrainWorkerData {
  readonly rows: BinnedRows;
  readonly settings: ScorerSettings;
}

export type TrainTask = { readonly kind: 'mains'; readonly bag: number } | ({ readonly kind: 'pairs' } & PairTask);
export type TrainAnswer = MainsOfBag | PairsOfBag;

const { rows, settings } = workerData as TrainWorkerData;

parentPort?.on('message', (task: TrainTask) => {
  const answer: TrainAnswer =
    task.kind === 'mains' ? trainMains(rows, task.bag, settings) : trainPairs(rows, task, settings);
  parentPort?.postMessage(answer);
});
