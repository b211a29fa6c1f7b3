import { aggregateStore, type EncodeEvents, page, type Store, type TenantModel } from '@salesmesh/chassis/store';
import { OpportunityStage } from '../crm/opportunity-stage.ts';
import type { OpportunityChange, OpportunityState, StoredOpportunity } from './opportunity.ts';
import type { OpportunityStore } from './opportunity-store.ts';

const text = { type: String };
const PLAIN = { outbox: 0, requestIds: 0, writes: 0 } as const;
const READ_AT_ONCE = 2_000;

export function opportunityModel(store: Store): TenantModel<OpportunityState> {
  return store.model<OpportunityState>(
    'opportunities',
    {
      ...{ source: text, external_key: text, product: text, seller_id: text, account: text, stage: text },
      ...{ engaged_on: text, first_seen_on: text, closed_on: text, as_of: text, updated_at: text },
      value_minor: { type: Number },
      currency: text,
    },
    {
      isPlain: true,
      indexes: [
        // One opportunity per key of a CRM.
        { key: { tenant: 1, source: 1, external_key: 1 }, unique: true },
        // `page`, with and without a stage.
        { key: { tenant: 1, external_key: 1, _id: 1 } },
        { key: { tenant: 1, stage: 1, external_key: 1, _id: 1 } },
        // `page` of some sellers.
        { key: { tenant: 1, seller_id: 1, external_key: 1, _id: 1 } },
        // `all`.
        { key: { tenant: 1, _id: 1 } },
      ],
    },
  );
}

export function opportunityStoreMongo(model: TenantModel<OpportunityState>, encode: EncodeEvents): OpportunityStore {
  const aggregates = aggregateStore(model);
  const eventsOf = (id: string, version: number, { next, events }: OpportunityChange) =>
    encode({ id, version }, events, new Date(next.updated_at));
  return {
    load: (id) => aggregates.load(id),
    loadMany: (ids) => aggregates.loadMany(ids),
    insert: async (created) =>
      created.length === 0
        ? []
        : aggregates.insert(
            created.map(({ id, created: change }) => ({
              id,
              state: change.next,
              events: eventsOf(id, 1, change),
            })),
          ),
    saveMany: async (changes) =>
      changes.length === 0
        ? []
        : aggregates.saveMany(
            changes.map(({ current, changed }) => ({
              current,
              next: changed.next,
              events: eventsOf(current._id, current.version + 1, changed),
            })),
          ),
    page: async ({ sight, stage, product, pageSize, pageToken }) => {
      const filter = {
        ...(sight === 'all' ? {} : { seller_id: { $in: sight.sellerIds } }),
        ...(stage === undefined ? {} : { stage }),
        ...(product === undefined ? {} : { product }),
      };
      const sort = { external_key: 1 as const, _id: 1 as const };
      const found = await page(model, { filter, sort, pageSize, pageToken, projection: PLAIN });
      return { items: found.items as StoredOpportunity[], nextPageToken: found.nextPageToken };
    },
    countByStage: async () => {
      const counts = Object.values(OpportunityStage).map(
        async (stage) => [stage, await model.countDocuments({ stage })] as const,
      );
      return Object.fromEntries(await Promise.all(counts)) as Record<OpportunityStage, number>;
    },
    all: async function* () {
      let afterId = '';
      for (;;) {
        const options = { sort: { _id: 1 as const }, limit: READ_AT_ONCE, projection: PLAIN };
        const found = (await model.find({ _id: { $gt: afterId } }, options)) as StoredOpportunity[];
        const last = found.at(-1);
        if (last === undefined) return;
        yield found;
        afterId = last._id;
      }
    },
  };
}
