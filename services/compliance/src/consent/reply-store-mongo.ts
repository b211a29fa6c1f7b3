import type { Store } from '@salesmesh/chassis/store';
import type { Reply, ReplyCount, ReplyOutcome, ReplyStore } from './reply-store.ts';

export function replyStoreMongo(store: Store): ReplyStore {
  const model = store.model<Reply>(
    'replies',
    { channel: { type: String }, outcome: { type: String }, at: { type: Date } },
    // `count`.
    { indexes: [{ key: { tenant: 1, channel: 1, outcome: 1 } }] },
  );
  return {
    add: async (id, reply) => {
      await model.insertMany([{ _id: id, ...reply }], { skipDuplicates: true });
    },
    count: async () => {
      const groups = await model.aggregate<{ _id: { channel: string; outcome: ReplyOutcome }; count: number }>([
        { $match: {} },
        { $group: { _id: { channel: '$channel', outcome: '$outcome' }, count: { $sum: 1 } } },
        { $sort: { '_id.channel': 1, '_id.outcome': 1 } },
      ]);
      return groups.map(({ _id, count }): ReplyCount => ({ ..._id, count }));
    },
  };
}
