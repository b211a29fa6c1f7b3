import { aggregateStore, page, type Store, type TenantModel } from '@salesmesh/chassis/store';
import type { ClientSession } from 'mongoose';
import type { DestructionLeaf } from '../ledger/leaf.ts';
import type { DataTask } from './data-task.ts';
import type { DataTaskStore, StoredDataTask } from './data-task-store.ts';

export function dataTaskModel(store: Store): TenantModel<DataTask> {
  const text = { type: String };
  const date = { type: Date };
  return store.model<DataTask>(
    'data_tasks',
    {
      ...{ operation: text, personId: text, references: { type: [{}] }, rules: { type: [{}] }, origin: { type: {} } },
      ...{ services: { type: [String] }, sealKey: { type: Buffer }, sealedPrivateKey: { type: Buffer } },
      ...{ attempt: { type: Number }, startedAt: date, finishedAt: date, answers: { type: [{}] } },
      isOverdue: { type: Boolean },
    },
    {
      isPlain: true,
      indexes: [
        // `list`, with and without an operation.
        { key: { tenant: 1, startedAt: -1, _id: -1 }, name: 'data_tasks_newest' },
        { key: { tenant: 1, operation: 1, startedAt: -1, _id: -1 }, name: 'data_tasks_by_operation' },
        // Tasks whose time is over, for retention.
        { key: { tenant: 1, finishedAt: 1 }, name: 'data_tasks_finished' },
      ],
    },
  );
}

type AppendLeaf = (
  session: ClientSession,
  leaf: DestructionLeaf,
) => Promise<{ ledgerIndex: number; committed: () => void }>;
export type DataTaskStoreParts = {
  readonly store: Store;
  readonly model: TenantModel<DataTask>;
  readonly append: AppendLeaf;
};

export function dataTaskStoreMongo({ store, model, append }: DataTaskStoreParts): DataTaskStore {
  const tasks = aggregateStore(model);
  return {
    load: (id) => tasks.load(id),
    loadMany: (ids) => tasks.loadMany(ids),
    create: async (id, task, events) => {
      await tasks.insert([{ id, state: task, events }]);
    },
    save: (current, next, events) => tasks.save(current, next, events),
    saveWithProof: async (current, leaf, next) => {
      const { saved, committed } = await store.withTransaction(async (session) => {
        const appended = await append(session, leaf);
        const changed = await tasks.save(current, next(appended.ledgerIndex), [], { session });
        return { saved: changed, committed: appended.committed };
      });
      committed();
      return saved;
    },
    list: async ({ operation, pageSize, pageToken }) => {
      const filter = operation === undefined ? {} : { operation };
      const projection = { outbox: 0, writes: 0, requestIds: 0, sealedPrivateKey: 0 } as const;
      const sort = { startedAt: -1, _id: -1 } as const;
      const { items, nextPageToken } = await page(model, { filter, sort, pageSize, pageToken, projection });
      return { items: items as StoredDataTask[], nextPageToken };
    },
  };
}
