import type { OutboxEvent, Page, Stored } from '@salesmesh/chassis/store';
import type { DestructionLeaf } from '../ledger/leaf.ts';
import type { DataTask } from './data-task.ts';

export type StoredDataTask = Stored<DataTask>;

/** Tasks of the caller's tenant. */
export type DataTaskStore = {
  load(id: string): Promise<StoredDataTask | undefined>;
  loadMany(ids: readonly string[]): Promise<StoredDataTask[]>;
  /** One that is there already stays as it is. */
  create(id: string, task: DataTask, events: readonly OutboxEvent[]): Promise<void>;
  save(current: StoredDataTask, next: DataTask, events: readonly OutboxEvent[]): Promise<StoredDataTask>;
  /**
   * Appends the leaf to the log of destructions and saves what `next` makes of its place, both or neither. ABORTED when
   * somebody else came first.
   */
  saveWithProof(
    current: StoredDataTask,
    leaf: DestructionLeaf,
    next: (ledgerIndex: number) => DataTask,
  ): Promise<StoredDataTask>;
  /** Newest first. */
  list(query: { operation?: string | undefined; pageSize: number; pageToken: string }): Promise<Page<StoredDataTask>>;
};
