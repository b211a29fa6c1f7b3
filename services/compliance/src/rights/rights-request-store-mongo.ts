import { aggregateStore, page, type Store, type TenantModel } from '@salesmesh/chassis/store';
import type { RightsRequest } from './rights-request.ts';
import type { RightsRequestStore, StoredRightsRequest } from './rights-request-store.ts';

export function rightsRequestModel(store: Store): TenantModel<RightsRequest> {
  const text = { type: String };
  const anything = { type: {} };
  const date = { type: Date };
  return store.model<RightsRequest>(
    'rights_requests',
    {
      ...{ recipientId: text, kind: text, state: text, escalation: text, openedAt: date, finishedAt: date },
      isOpenedByOfficer: { type: Boolean },
      ...{ deadline: anything, identity: anything, extension: anything, rejection: anything, archive: anything },
      ...{ correctedFields: { type: [String], default: undefined }, sealedCorrections: { type: Buffer } },
      archiveTries: { type: [String], default: undefined },
      ...{ taskIds: [text], lookAlikes: [text] },
    },
    {
      isPlain: true,
      indexes: [
        // `list`: all, of a state, of a person.
        { key: { tenant: 1, openedAt: -1, _id: -1 }, name: 'rights_newest' },
        { key: { tenant: 1, state: 1, openedAt: -1, _id: -1 }, name: 'rights_by_state' },
        { key: { tenant: 1, recipientId: 1, openedAt: -1, _id: -1 }, name: 'rights_of_person' },
        // Archives whose time is over.
        { key: { tenant: 1, finishedAt: 1 }, name: 'rights_finished' },
      ],
    },
  );
}

export function rightsRequestStoreMongo(model: TenantModel<RightsRequest>): RightsRequestStore {
  const requests = aggregateStore(model);
  return {
    load: (id) => requests.load(id),
    findByRequestId: (requestId) => requests.findByRequestId(requestId),
    create: async (id, request, events) => {
      await requests.insert([{ id, state: request, events }]);
    },
    save: (current, next, events, requestId) =>
      requests.save(current, next, events, requestId === undefined ? {} : { requestId }),
    list: async ({ state, recipientId, pageSize, pageToken }) => {
      const filter = {
        ...(state === undefined ? {} : { state }),
        ...(recipientId === undefined ? {} : { recipientId }),
      };
      const sort = { openedAt: -1, _id: -1 } as const;
      const projection = { outbox: 0, writes: 0, requestIds: 0 } as const;
      const { items, nextPageToken } = await page(model, { filter, sort, pageSize, pageToken, projection });
      return { items: items as StoredRightsRequest[], nextPageToken };
    },
  };
}
