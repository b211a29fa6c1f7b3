import { type Holding, type PersonAsked, referencesOf, rowsOf } from '@salesmesh/chassis/data-rights';
import type { TenantModel } from '@salesmesh/chassis/store';
import type { Delivery } from '../delivery/delivery.ts';
import { egressErrors } from '../errors.ts';

const UNDER_WAY = ['claiming', 'sending'];

/** Deliveries know a person only by the automations that were for that person. */
export function deliveriesHolding(model: TenantModel<Delivery>): Holding {
  const about = (person: PersonAsked) => ({ automationId: { $in: referencesOf(person, 'automation') } });
  const expired = (before: Date) => ({ claimedAt: { $lt: before }, state: { $nin: UNDER_WAY } });
  return {
    name: 'egress.deliveries',
    count: (person) => model.countDocuments(about(person)),
    export: (person) =>
      rowsOf(async () =>
        (await model.find(about(person))).map(({ _id, automationId, channel, state, claimedAt, finishedAt }) => ({
          ...{ id: _id, automation_id: automationId, channel, state },
          ...{ claimed_at: claimedAt, finished_at: finishedAt },
        })),
      ),
    erase: async (person) => {
      await model.deleteMany({ ...about(person), state: { $nin: UNDER_WAY } });
      const count = await model.countDocuments(about(person));
      if (count > 0) throw egressErrors.deliveries_under_way({ count });
    },
    expiry: {
      count: (before) => model.countDocuments(expired(before)),
      destroy: async (before) => {
        await model.deleteMany(expired(before));
      },
    },
  };
}
