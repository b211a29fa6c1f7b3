import { AppError } from '@salesmesh/chassis/errors';
import type { Store } from '@salesmesh/chassis/store';
import type { WitnessedStore } from './witnessed-store.ts';

/** `_id` is the tree's id. */
type WitnessedDocument = { size: number; note: string; witnesses: { name: string; size: number }[] };

/** For use in the system scope: trees of all tenants. */
export function witnessedStoreMongo(store: Store): WitnessedStore {
  const size = { type: Number, required: true };
  const kept = store.model<WitnessedDocument>('ledger_witnessed', {
    size,
    note: { type: String },
    witnesses: { type: [{ _id: false, name: { type: String, required: true }, size }] },
  });
  return {
    read: async (treeId) => {
      const found = await kept.findOne({ _id: treeId });
      const sizes = Object.fromEntries((found?.witnesses ?? []).map((each) => [each.name, each.size]));
      return { size: found?.size ?? 0, note: found?.note ?? '', sizes };
    },
    sizes: async () => {
      const found = await kept.find({}, { projection: { size: 1 } });
      return new Map(found.map((each) => [each._id, each.size]));
    },
    keep: async (treeId, { sizes, note, size: reached }) => {
      const witnesses = Object.entries(sizes).map(([name, signed]) => ({ name, size: signed }));
      const change = { $set: { size: reached, note, witnesses }, $setOnInsert: { tenant: treeId } };
      const older = { _id: treeId, size: { $lte: reached } };
      await kept.updateOne(older, change, { upsert: true }).catch(unlessLarger);
    },
  };
}

/** The upsert did not find the document because it is further on, and tried to insert a second one. */
function unlessLarger(error: unknown): void {
  if (!(error instanceof AppError) || error.code !== 'chassis.duplicate_key') throw error;
}
