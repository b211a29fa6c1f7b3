import { currentContext } from '@salesmesh/chassis/context';
import type { Store } from '@salesmesh/chassis/store';
import type { DataPartStore, SealedPiece } from './data-part-store.ts';

const READ_AT_ONCE = 16;

export function dataPartStoreMongo(store: Store): DataPartStore {
  const text = { type: String };
  const model = store.model<SealedPiece>(
    'data_parts',
    {
      ...{ taskId: text, service: text, partId: text, index: { type: Number } },
      ...{ sealed: { type: Buffer, personal: true }, senderKey: { type: Buffer } },
    },
    {
      isPlain: true,
      indexes: [
        // The pieces of a part in their order, and all of a task.
        { key: { tenant: 1, taskId: 1, service: 1, partId: 1, index: 1 }, name: 'data_parts_of_task' },
      ],
    },
  );
  return {
    keep: async (piece) => {
      const { taskId, service, partId, index } = piece;
      const _id = [currentContext().tenant, taskId, service, partId, index].join('/');
      const bytes = { sealed: Buffer.from(piece.sealed), senderKey: Buffer.from(piece.senderKey) };
      await model.insertMany([{ ...piece, ...bytes, _id }], { skipDuplicates: true });
    },
    count: ({ taskId, service, partId }) => model.countDocuments({ taskId, service, partId }),
    read: async function* ({ taskId, service, partId }) {
      for (let from = 0; ; from += READ_AT_ONCE) {
        const index = { $gte: from, $lt: from + READ_AT_ONCE };
        const found = await model.find({ taskId, service, partId, index }, { sort: { index: 1 } });
        yield* found;
        if (found.length < READ_AT_ONCE) return;
      }
    },
    drop: async (taskId) => {
      await model.deleteMany({ taskId });
    },
  };
}
