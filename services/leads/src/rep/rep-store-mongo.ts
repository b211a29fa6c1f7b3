import { currentContext } from '@salesmesh/chassis/context';
import { derivedId } from '@salesmesh/chassis/ids';
import { aggregateStore, type Store, type Stored, type TenantModel } from '@salesmesh/chassis/store';
import type { RepState, StoredRep } from './rep.ts';
import type { RepStore } from './rep-store.ts';

/** Two tenants may name their reps alike, so the stored id is derived and the name stands beside it. */
type RepEntry = RepState & { readonly rep_id: string };

export function repModel(store: Store): TenantModel<RepEntry> {
  const text = { type: String };
  return store.model<RepEntry>(
    'reps',
    {
      rep_id: text,
      team: text,
      regions: [text],
      skills: [text],
      capacity: { type: Number },
      timezone: text,
      slots: [{ type: Object }],
    },
    // `list`, and one entry per rep.
    { indexes: [{ key: { tenant: 1, rep_id: 1 }, unique: true }] },
  );
}

const MOST_REPS = 5_000;

export function repStoreMongo(model: TenantModel<RepEntry>): RepStore {
  const aggregates = aggregateStore(model);
  const keyOf = (repId: string) => derivedId('rep', currentContext().tenant, repId);
  const entry = (repId: string, state: RepState): RepEntry => ({ ...state, rep_id: repId });
  const stored = (rep: StoredRep) => rep as Stored<RepEntry>;
  return {
    load: (repId) => aggregates.load(keyOf(repId)),
    list: async () => {
      const projection = { outbox: 0, requestIds: 0, writes: 0 } as const;
      return (await model.find({}, { sort: { rep_id: 1 }, limit: MOST_REPS, projection })) as unknown as StoredRep[];
    },
    insert: async (repId, state, requestId) => {
      const insertion = { id: keyOf(repId), state: entry(repId, state), events: [] };
      const [outcome] = await aggregates.insert([requestId === undefined ? insertion : { ...insertion, requestId }]);
      return outcome;
    },
    save: (current, next, requestId) => {
      const options = requestId === undefined ? {} : { requestId };
      return aggregates.save(stored(current), entry(stored(current).rep_id, next), [], options);
    },
    saveMany: async (changes) => {
      if (changes.length === 0) return [];
      return aggregates.saveMany(
        changes.map(({ current, next }) => ({
          current: stored(current),
          next: entry(stored(current).rep_id, next),
          events: [],
        })),
      );
    },
    freeSlots: async (assignmentsByRep) => {
      await model.bulkWrite(
        [...assignmentsByRep].map(([repId, assignmentIds]) => ({
          updateOne: {
            filter: { _id: keyOf(repId) },
            update: { $pull: { slots: { assignment_id: { $in: [...assignmentIds] } } }, $inc: { version: 1 } },
          },
        })),
      );
    },
    isRequestOf: async (repId, requestId) => (await aggregates.findByRequestId(requestId))?._id === keyOf(repId),
    idOf: (rep) => stored(rep).rep_id,
  };
}
