import { currentContext } from '@salesmesh/chassis/context';
import type { Store, TenantModel } from '@salesmesh/chassis/store';
import type { Keeper, KeeperStore } from './keeper-store.ts';

const PERSONS_LIMIT = 1_000;

export function keeperModel(store: Store): TenantModel<Keeper> {
  const text = { type: String, required: true };
  return store.model<Keeper>(
    'keepers',
    {
      leadId: text,
      leadVersion: { type: Number, required: true },
      toldAt: { type: Date },
      assignmentId: text,
      recipientId: { type: String, personal: true },
      repId: { type: String },
    },
    {
      isPlain: true,
      indexes: [
        // Who looks after a person, for one dossier or automation.
        { key: { tenant: 1, recipientId: 1 }, name: 'keepers_of_person' },
        // Whose automations a representative sees in lists.
        { key: { tenant: 1, repId: 1, toldAt: -1 }, name: 'keepers_by_rep' },
      ],
    },
  );
}

export function keeperStoreMongo(model: TenantModel<Keeper>): KeeperStore {
  return {
    tell: async (keepers) => {
      const { tenant } = currentContext();
      const known = keepers.map((keeper) => ({ _id: `${tenant}:${keeper.leadId}`, keeper }));
      const blank = known.map(({ _id, keeper: { leadId, assignmentId } }) => ({
        _id,
        leadId,
        assignmentId,
        leadVersion: 0,
      }));
      await model.insertMany(blank, { skipDuplicates: true });
      const operations = known.map(({ _id, keeper }) => ({
        updateOne: { filter: { _id, leadVersion: { $lt: keeper.leadVersion } }, update: changed(keeper) },
      }));
      // In the order in which they were told: of two for one lead the later one counts.
      await model.bulkWrite(operations, { ordered: true });
    },
    keepersOf: async (recipientId) => {
      const found = await model.find({ recipientId, repId: { $exists: true } }, { projection: { repId: 1 } });
      return found.flatMap(({ repId }) => repId ?? []);
    },
    personsOf: async (repId) => {
      const options = { sort: { toldAt: -1 }, limit: PERSONS_LIMIT, projection: { recipientId: 1 } } as const;
      const found = await model.find({ repId }, options);
      return [...new Set(found.flatMap(({ recipientId }) => recipientId ?? []))];
    },
  };
}

/** A lead that went back keeps its person: whoever gets it next is told with the person anew. */
function changed({ repId, recipientId, assignmentId, leadVersion, toldAt }: Keeper) {
  const person = recipientId === undefined ? {} : { recipientId };
  const set = { leadVersion, toldAt, assignmentId, ...person };
  return repId === undefined ? { $set: set, $unset: { repId: '' } } : { $set: { ...set, repId } };
}
