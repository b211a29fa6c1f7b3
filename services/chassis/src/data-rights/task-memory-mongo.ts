import { currentContext } from '../context/context.ts';
import type { Store } from '../store/store.ts';

export type HoldingCount = { readonly holding: string; readonly count: number };
type MemoryDocument = { counts: HoldingCount[]; rememberedAt: Date };

/** Longer than compliance asks again. */
const KEPT_SECONDS = 90 * 86_400;

/**
 * What a task found before it destroyed anything. A task that comes again, because its answer was lost or the process
 * died, finds nothing left; the answer is the first count all the same.
 */
export type TaskMemory = {
  /** Counts once and keeps that; whoever comes later gets what was kept. */
  countOnce(taskId: string, count: () => Promise<HoldingCount[]>): Promise<readonly HoldingCount[]>;
};

export function taskMemoryMongo(store: Store): TaskMemory {
  const model = store.model<MemoryDocument>(
    'data_tasks_counted',
    { counts: { type: [{}] }, rememberedAt: { type: Date } },
    {
      isPlain: true,
      indexes: [{ key: { rememberedAt: 1 }, name: 'data_tasks_forgotten', expireAfterSeconds: KEPT_SECONDS }],
    },
  );
  return {
    countOnce: async (taskId, count) => {
      const _id = `${currentContext().tenant}/${taskId}`;
      const known = await model.findOne({ _id });
      if (known !== undefined) return known.counts;
      const document = { _id, counts: await count(), rememberedAt: store.clock.now() };
      await model.insertMany([document], { skipDuplicates: true });
      return (await model.findOne({ _id }))?.counts ?? document.counts;
    },
  };
}
