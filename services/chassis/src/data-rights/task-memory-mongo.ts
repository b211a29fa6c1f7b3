import { currentContext } from '../context/context.ts';
import type { Store } from '../store/store.ts';
import type { PersonReference } from './holding.ts';

export type HoldingCount = { readonly holding: string; readonly count: number };
/** What a task found. */
export type TaskResult = {
  readonly holdings: readonly HoldingCount[];
  readonly references: readonly PersonReference[];
};
type MemoryDocument = TaskResult & { rememberedAt: Date };

/** Longer than compliance asks again. */
const KEPT_SECONDS = 90 * 86_400;

/**
 * What a task found before it destroyed anything. A task that comes again, because its answer was lost or the process
 * died, finds nothing left; the answer is the first count all the same.
 */
export type TaskMemory = {
  /** Counts once and keeps that; whoever comes later gets what was kept. */
  countOnce(taskId: string, count: () => Promise<TaskResult>): Promise<TaskResult>;
};

export function taskMemoryMongo(store: Store): TaskMemory {
  const model = store.model<MemoryDocument>(
    'data_tasks_counted',
    { holdings: { type: [{}] }, references: { type: [{}] }, rememberedAt: { type: Date } },
    {
      isPlain: true,
      indexes: [{ key: { rememberedAt: 1 }, name: 'data_tasks_forgotten', expireAfterSeconds: KEPT_SECONDS }],
    },
  );
  return {
    countOnce: async (taskId, count) => {
      const _id = `${currentContext().tenant}/${taskId}`;
      const known = await model.findOne({ _id });
      if (known !== undefined) return known;
      const document = { _id, ...(await count()), rememberedAt: store.clock.now() };
      await model.insertMany([document], { skipDuplicates: true });
      return (await model.findOne({ _id })) ?? document;
    },
  };
}
