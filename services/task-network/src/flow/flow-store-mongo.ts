import { currentContext } from '@salesmesh/chassis/context';
import { derivedId } from '@salesmesh/chassis/ids';
import {
  aggregateStore,
  checkedPageSize,
  decodeCursor,
  type EncodeEvents,
  encodeCursor,
  type Store,
  type TenantModel,
} from '@salesmesh/chassis/store';

import { errors } from '../errors.ts';
import type { Flow } from './flow.ts';
import type { FlowStore } from './flow-store.ts';

/** One document per version, never changed; `version` is the store's own word, so the flow's stands as `number`. */
type FlowVersion = { readonly flow_id: string; readonly number: number; readonly flow: Flow };

/** More than one only where two were put at the same moment. */
const MOST_TRIGGERED = 100;
const KEPT_IN_MEMORY = 500;
const BY_ID = { _id: 1 } as const;

export function flowModel(store: Store): TenantModel<FlowVersion> {
  return store.model<FlowVersion>(
    'flow_versions',
    { flow_id: { type: String }, number: { type: Number }, flow: { type: Object } },
    { isPlain: true, indexes: [{ key: { tenant: 1, flow_id: 1, number: -1 }, unique: true }] },
  );
}

export function flowStoreMongo(model: TenantModel<FlowVersion>, encode: EncodeEvents): FlowStore {
  const aggregates = aggregateStore(model);
  const kept = keptVersions();
  const idOf = (id: string, version: number) => derivedId('flow', currentContext().tenant, id, String(version));
  const latest = async (id: string) => (await model.findOne({ flow_id: id }, { sort: { number: -1 } }))?.flow;
  const findByRequestId = async (requestId: string) => (await aggregates.findByRequestId(requestId))?.flow;
  /** By id. What was read is handed on as it is: `kept` may have let go of it again while the rest was being read. */
  const load = async (ids: readonly string[]): Promise<ReadonlyMap<string, Flow>> => {
    const held = ids.flatMap((id) => {
      const flow = kept.get(id);
      return flow === undefined ? [] : [[id, flow] as const];
    });
    const found = new Map<string, Flow>(held);
    for (const { _id, flow } of await aggregates.loadMany(ids.filter((id) => !found.has(id)))) {
      kept.keep(_id, flow);
      found.set(_id, flow);
    }
    return found;
  };
  return {
    get: async (id, version) => {
      if (version === 0) return latest(id);
      const key = idOf(id, version);
      return (await load([key])).get(key);
    },
    getMany: async (keys) => {
      const ids = new Set(keys.map(({ id, version }) => idOf(id, version)));
      const found = await load([...ids]);
      return (id, version) => found.get(idOf(id, version));
    },
    triggeredBy: (trigger) => latestOf(model, { trigger, limit: MOST_TRIGGERED }),
    list: async (pageSize, pageToken) => {
      const [after] = pageToken === '' ? [] : decodeCursor(pageToken, BY_ID);
      const limit = checkedPageSize(pageSize);
      const found = await latestOf(model, { after, limit: limit + 1 });
      const flows = found.slice(0, limit);
      const last = flows.at(-1);
      const hasMore = found.length > limit && last !== undefined;
      return { flows, nextPageToken: hasMore ? encodeCursor({ _id: last.id }, BY_ID) : '' };
    },
    add: async (flow, requestId) => {
      const { id, version } = flow;
      const at = new Date(flow.put_at);
      const told = { type: 'FlowPut', message: { flow_id: id, version, put_at: flow.put_at } };
      const state = { flow_id: id, number: version, flow };
      const events = encode({ id, version }, [told], at);
      const [outcome] = await aggregates.insert([{ id: idOf(id, version), state, events, requestId }]);
      if (outcome === 'inserted') return flow;
      const repeated = await findByRequestId(requestId);
      if (repeated?.id === id) return repeated;
      throw errors.version_conflict();
    },
    answerWith: async ({ id, version }, requestId) => {
      const stored = await aggregates.load(idOf(id, version));
      if (stored === undefined) throw errors.version_conflict();
      await aggregates.save(stored, stored, [], { requestId });
    },
    findByRequestId,
  };
}

type Wanted = { readonly after?: unknown; readonly trigger?: string; readonly limit: number };

/** The latest version of each flow, in the order of their ids. */
async function latestOf(model: TenantModel<FlowVersion>, { after, trigger, limit }: Wanted): Promise<Flow[]> {
  const found = await model.aggregate<{ flow: Flow }>([
    ...(after === undefined ? [] : [{ $match: { flow_id: { $gt: after } } }]),
    { $sort: { flow_id: 1, number: -1 } },
    { $group: { _id: '$flow_id', flow: { $first: '$flow' } } },
    // Behind the grouping: an earlier version may have had a trigger that the latest has not.
    ...(trigger === undefined ? [] : [{ $match: { 'flow.trigger': trigger } }]),
    { $sort: { _id: 1 } },
    { $limit: limit },
  ]);
  return found.map(({ flow }) => flow);
}

/** A version never changes, so what was read once stays true; the least recently used goes first. */
function keptVersions() {
  const kept = new Map<string, Flow>();
  return {
    get: (id: string) => {
      const flow = kept.get(id);
      if (flow !== undefined) {
        kept.delete(id);
        kept.set(id, flow);
      }
      return flow;
    },
    keep: (id: string, flow: Flow) => {
      kept.set(id, flow);
      if (kept.size > KEPT_IN_MEMORY) kept.delete(kept.keys().next().value as string);
    },
  };
}
