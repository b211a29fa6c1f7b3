import { aggregateStore, type EncodeEvents, page, type Store, type TenantModel } from '@salesmesh/chassis/store';
import type { MilestoneState, StoredMilestone } from './milestone.ts';
import type { MilestoneStore } from './milestone-store.ts';

const text = { type: String };
const PLAIN = { outbox: 0, requestIds: 0, writes: 0 } as const;

export function milestoneModel(store: Store): TenantModel<MilestoneState> {
  return store.model<MilestoneState>(
    'milestones',
    {
      ...{ opportunity_id: text, name: text, standard_zh: text, standard_en: text, state: text, reached_on: text },
      ...{ claimed_at: text, claimed_by: text, proven_at: text },
      definition_version: { type: Number },
      evidence_types: [text],
      evidence: [{ type: Object }],
    },
    {
      indexes: [
        // One per opportunity and definition; `page` of one opportunity.
        { key: { tenant: 1, opportunity_id: 1, name: 1 }, unique: true },
        { key: { tenant: 1, opportunity_id: 1, claimed_at: -1, _id: 1 } },
        // `page` of all.
        { key: { tenant: 1, claimed_at: -1, _id: 1 } },
      ],
    },
  );
}

export function milestoneStoreMongo(model: TenantModel<MilestoneState>, encode: EncodeEvents): MilestoneStore {
  const aggregates = aggregateStore(model);
  return {
    load: (id) => aggregates.load(id),
    insert: async (id, state, requestId) => {
      await aggregates.insert([{ id, state, events: [], requestId }]);
    },
    save: (current, { next, events }, at, requestId) => {
      const told = encode({ id: current._id, version: current.version + 1 }, events, at);
      return aggregates.save(current, next, told, { requestId });
    },
    findByRequestId: (requestId) => aggregates.findByRequestId(requestId),
    page: async ({ opportunityId, pageSize, pageToken }) => {
      const filter = opportunityId === undefined ? {} : { opportunity_id: opportunityId };
      const sort = { claimed_at: -1 as const, _id: 1 as const };
      const found = await page(model, { filter, sort, pageSize, pageToken, projection: PLAIN });
      return { items: found.items as StoredMilestone[], nextPageToken: found.nextPageToken };
    },
  };
}
