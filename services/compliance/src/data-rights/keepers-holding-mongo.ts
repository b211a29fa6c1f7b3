import { type Holding, type PersonAsked, rowsOf } from '@salesmesh/chassis/data-rights';
import type { TenantModel } from '@salesmesh/chassis/store';
import type { Keeper } from '../keeper/keeper-store.ts';

const MOST_REFERENCES = 1_000;

/** Which representative looks after the person, by lead. */
export function keepersHolding(model: TenantModel<Keeper>): Holding {
  const about = ({ personId: recipientId }: PersonAsked) => ({ recipientId });
  return {
    name: 'compliance.keepers',
    count: (person) => model.countDocuments(about(person)),
    references: async (person) => {
      const found = await model.find(about(person), { projection: { leadId: 1 }, limit: MOST_REFERENCES });
      return found.map(({ leadId }) => ({ kind: 'lead', id: leadId }));
    },
    export: (person) =>
      rowsOf(async () =>
        (await model.find(about(person))).map(({ leadId, repId, toldAt }) => ({ leadId, repId, toldAt })),
      ),
    erase: async (person) => {
      await model.deleteMany(about(person));
    },
  };
}
