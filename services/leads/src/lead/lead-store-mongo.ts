import type { EncodeEvents } from '@salesmesh/chassis/store';
import {
  aggregateStore,
  type Insertion,
  page,
  type Store,
  type Stored,
  type TenantModel,
} from '@salesmesh/chassis/store';
import { LeadStage, type LeadState, type StoredLead } from './lead.ts';
import type { LeadChange, LeadQuery, LeadStore, PoolLead, PoolQuery } from './lead-store.ts';

const text = { type: String };
const anything = { type: Object };

/** Indexes stand with the query each one serves. */
export function leadModel(store: Store): TenantModel<LeadState> {
  return store.model<LeadState>(
    'leads',
    {
      source: text,
      external_key: { ...text, personal: true },
      stage: text,
      attributes: { ...anything, personal: true },
      contact_id: text,
      score: anything,
      assignment: anything,
      past_assignments: [anything],
      merges: [anything],
      merged_into: text,
      signals: anything,
      created_at: text,
      updated_at: text,
    },
    {
      isPlain: true,
      indexes: [
        // One lead per record of a source, whatever its id came from.
        { key: { tenant: 1, source: 1, external_key: 1 }, unique: true },
        // `page` by newest.
        { key: { tenant: 1, created_at: -1, _id: 1 } },
        // `page` by score and `pool`.
        { key: { tenant: 1, stage: 1, 'score.probability': -1, _id: 1 } },
        // `outcomes` and `stale`.
        { key: { tenant: 1, stage: 1, _id: 1 } },
        // A rep's leads and the open assignments.
        { key: { tenant: 1, 'assignment.rep_id': 1, 'assignment.state': 1, created_at: -1, _id: 1 } },
        // `findByExternalKeys`.
        { key: { tenant: 1, external_key: 1 } },
        // Leads of a person who asks what is held, or to be erased.
        { key: { tenant: 1, contact_id: 1 }, partial: { contact_id: { $exists: true } } },
        // `findByMerge`.
        { key: { tenant: 1, 'merges.id': 1 }, partial: { 'merges.id': { $exists: true } } },
      ],
    },
  );
}

export function leadStoreMongo(store: Store, model: TenantModel<LeadState>, encode: EncodeEvents): LeadStore {
  const aggregates = aggregateStore(model);
  const eventsOf = ({ current, changed }: LeadChange) =>
    encode({ id: current._id, version: current.version + 1 }, changed.events, new Date(changed.next.updated_at));
  const change = (item: LeadChange) => ({ current: item.current, next: item.changed.next, events: eventsOf(item) });
  return {
    load: (id) => aggregates.load(id),
    loadMany: (ids) => aggregates.loadMany(ids),
    findByRequestId: (requestId) => aggregates.findByRequestId(requestId),
    existing: async (ids) => {
      const found = await model.findByIds(ids, { projection: { _id: 1 } });
      return new Set(found.map(({ _id }) => _id));
    },
    insert: (leads) =>
      aggregates.insert(
        leads.map(({ id, created, requestId }): Insertion<LeadState> => {
          const events = encode({ id, version: 1 }, created.events, new Date(created.next.created_at));
          return { id, state: created.next, events, ...(requestId === undefined ? {} : { requestId }) };
        }),
      ),
    save: (current, changed, requestId) => {
      const events = eventsOf({ current, changed });
      return aggregates.save(current, changed.next, events, requestId === undefined ? {} : { requestId });
    },
    saveMany: async (changes) => (changes.length === 0 ? [] : aggregates.saveMany(changes.map(change))),
    saveTogether: (makePair) =>
      store.withTransaction(async (session) => {
        const pair = await makePair((id) => aggregates.load(id, { session }));
        const saved: StoredLead[] = [];
        for (const { requestId, ...item } of pair) {
          const options = requestId === undefined ? { session } : { session, requestId };
          saved.push(await aggregates.save(item.current, item.changed.next, eventsOf(item), options));
        }
        return saved;
      }),
    findByExternalKeys: async (keys) =>
      (await model.find({ external_key: { $in: [...keys] } }, { projection: PLAIN })) as StoredLead[],
    findByMerge: async (mergeId) => lean(await model.findOne({ 'merges.id': mergeId }, { projection: PLAIN })),
    ...queries(model),
  };
}

const PLAIN = { outbox: 0, requestIds: 0, writes: 0 } as const;
const POOL_FIELDS = { contact_id: 1, score: 1, past_assignments: 1 } as const;
const BY_SCORE = { 'score.probability': -1, _id: 1 } as const;

type Queries = Pick<LeadStore, 'page' | 'pool' | 'countPool' | 'outcomes' | 'stale'>;

function queries(model: TenantModel<LeadState>): Queries {
  return {
    page: async (query) => {
      const sort = query.order === 'score' ? BY_SCORE : { created_at: -1 as const, _id: 1 as const };
      const { pageSize, pageToken } = query;
      const found = await page(model, { filter: filterOf(query), sort, pageSize, pageToken, projection: PLAIN });
      return { items: found.items as Stored<LeadState>[], nextPageToken: found.nextPageToken };
    },
    pool: async (query, limit, after) => {
      const filter = after === undefined ? poolFilter(query) : { $and: [poolFilter(query), behind(after)] };
      return (await model.find(filter, { sort: BY_SCORE, limit, projection: POOL_FIELDS })) as PoolLead[];
    },
    countPool: (query) => model.countDocuments(poolFilter(query)),
    outcomes: async (sources, limit, afterId = '') => {
      const filter = { stage: { $in: [LeadStage.converted, LeadStage.lost] }, _id: { $gt: afterId }, ...from(sources) };
      return (await model.find(filter, { sort: { _id: 1 }, limit, projection: PLAIN })) as StoredLead[];
    },
    stale: async (modelVersion, limit, afterId = '') => {
      const filter = { stage: LeadStage.open, 'score.model_version': { $ne: modelVersion }, _id: { $gt: afterId } };
      return (await model.find(filter, { sort: { _id: 1 }, limit, projection: PLAIN })) as StoredLead[];
    },
  };
}

function filterOf(query: LeadQuery): Record<string, unknown> {
  return {
    ...(query.stage === undefined ? {} : { stage: query.stage }),
    ...(query.source === undefined ? {} : { source: query.source }),
    ...(query.repId === undefined ? {} : { 'assignment.rep_id': query.repId }),
    ...(query.assignmentState === undefined ? {} : { 'assignment.state': query.assignmentState }),
    ...(query.isAssigned === true ? { assignment: { $ne: null } } : {}),
  };
}

function poolFilter({ sources }: PoolQuery): Record<string, unknown> {
  return { stage: LeadStage.open, assignment: null, ...from(sources) };
}

function from(sources: readonly string[]): Record<string, unknown> {
  return sources.length === 0 ? {} : { source: { $in: sources } };
}

/** Behind a lead in the order of the pool; an absent score sorts last there. */
function behind(last: PoolLead): Record<string, unknown> {
  if (last.score === undefined) return { 'score.probability': null, _id: { $gt: last._id } };
  const { probability } = last.score;
  return {
    $or: [
      { 'score.probability': { $lt: probability } },
      { 'score.probability': probability, _id: { $gt: last._id } },
      { 'score.probability': null },
    ],
  };
}

function lean(found: Stored<LeadState> | { _id: string } | undefined): StoredLead | undefined {
  return found as StoredLead | undefined;
}
