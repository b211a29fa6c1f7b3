import { aggregateStore, type EncodeEvents, page, type Store, type TenantModel } from '@salesmesh/chassis/store';
import type { CaseState, StoredCase } from './case.ts';
import type { CaseChange, CaseQuery, CaseStore } from './case-store.ts';
import { countCases } from './count-cases-mongo.ts';

import { pageTasks } from './page-tasks-mongo.ts';

const text = { type: String };
const anything = { type: Object };
const PLAIN = { outbox: 0, requestIds: 0, writes: 0 } as const;
const HEAD = { ...PLAIN, tasks: 0, history: 0 } as const;

/** Indexes stand with the query each one serves. */
export function caseModel(store: Store): TenantModel<CaseState> {
  return store.model<CaseState>(
    'cases',
    {
      ...{ flow_id: text, flow_version: { type: Number }, state: text, step: text, waits_for: text, result: text },
      ...{
        visit: { type: Number },
        subject: text,
        owner: text,
        variables: { ...anything, personal: true },
        timers: [anything],
      },
      ...{ call: anything, heard: anything, noted: anything, correlations: [text], approver: anything },
      ...{
        tasks: { type: [anything], personal: true },
        history: [anything],
        opened_at: text,
        changed_at: text,
        finished_at: text,
      },
    },
    {
      isPlain: true,
      indexes: [
        // `page`, `closedTasks`
        { key: { tenant: 1, opened_at: -1, _id: 1 } },
        { key: { tenant: 1, state: 1, opened_at: -1, _id: 1 } },
        { key: { tenant: 1, owner: 1, opened_at: -1, _id: 1 } },
        { key: { tenant: 1, subject: 1, opened_at: -1, _id: 1 } },
        // `findByTask`
        { key: { tenant: 1, 'tasks.id': 1 } },
        // `dueTasks`
        { key: { tenant: 1, 'tasks.state': 1, 'tasks.assignee': 1 } },
        // `findByCorrelations`
        { key: { tenant: 1, correlations: 1 } },
      ],
    },
  );
}

export function caseStoreMongo(model: TenantModel<CaseState>, encode: EncodeEvents): CaseStore {
  const aggregates = aggregateStore(model);
  const eventsOf = ({ current, next, events }: CaseChange) =>
    encode({ id: current._id, version: current.version + 1 }, events, new Date(next.changed_at));
  return {
    load: (id) => aggregates.load(id),
    loadMany: (ids) => aggregates.loadMany(ids),
    findByTask: async (taskId) =>
      (await model.findOne({ 'tasks.id': taskId }, { projection: PLAIN })) as StoredCase | undefined,
    findByRequestId: (requestId) => aggregates.findByRequestId(requestId),
    findByCorrelations: async (keys) => {
      const filter = { correlations: { $in: [...keys] } };
      const found = await model.find(filter, { projection: { _id: 1, correlations: 1 } });
      return found.map(({ _id: id, correlations }) => ({ id, keys: correlations }));
    },
    insert: async (cases) =>
      cases.length === 0
        ? []
        : aggregates.insert(
            cases.map(({ id, state, events, requestId }) => ({
              ...{ id, state, events: encode({ id, version: 1 }, events, new Date(state.opened_at)) },
              ...(requestId === undefined ? {} : { requestId }),
            })),
          ),
    save: (change, requestId) =>
      aggregates.save(change.current, change.next, eventsOf(change), requestId === undefined ? {} : { requestId }),
    saveMany: async (changes) =>
      changes.length === 0
        ? []
        : aggregates.saveMany(
            changes.map((change) => ({ current: change.current, next: change.next, events: eventsOf(change) })),
          ),
    page: async (query) => {
      const sort = { opened_at: -1, _id: 1 } as const;
      const { pageSize, pageToken } = query;
      const found = await page(model, { filter: filterOf(query), sort, pageSize, pageToken, projection: HEAD });
      return { items: found.items as StoredCase[], nextPageToken: found.nextPageToken };
    },
    pageTasks: (query) => pageTasks(model, query),
    count: (query) => countCases(model, query),
  };
}

function filterOf({ state, flowId, subject, owner }: CaseQuery): Record<string, unknown> {
  const wanted = { state, flow_id: flowId, subject, owner };
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
}
