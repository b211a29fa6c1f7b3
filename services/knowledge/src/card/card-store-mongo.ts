import { derivedId } from '@salesmesh/chassis/ids';
import {
  aggregateStore,
  type Doc,
  type EncodeEvents,
  page,
  type Store,
  type TenantModel,
} from '@salesmesh/chassis/store';
import { type Card, CardState, type ChangedCard, type StoredCard } from './card.ts';
import type { CardSight } from './card-access.ts';
import type { CardQuery, CardStore, PastCard } from './card-store.ts';

type PastDocument = { readonly card_id: string; readonly card_version: number; readonly card: Card };
export type CardModels = { readonly cards: TenantModel<Card>; readonly past: TenantModel<PastDocument> };

const text = { type: String };
/** Sign-in name of somebody of the house. */
const author = { type: String, personal: true };
const PLAIN = { outbox: 0, requestIds: 0, writes: 0 } as const;
const NEWEST = { updated_at: -1, _id: 1 } as const;

export function cardModels(store: Store): CardModels {
  const fields = { state: text, content: { type: Object }, external_key: text, created_at: text, updated_at: text };
  const cards = store.model<Card>(
    'cards',
    { ...fields, created_by: author, updated_by: author, reviewed_at: text, reviewed_by: author },
    {
      isPlain: true,
      indexes: [
        // `page` and `versionsSince`.
        { key: { tenant: 1, updated_at: -1, _id: 1 } },
        // `reviewedAfter` and `countByState`.
        { key: { tenant: 1, state: 1, _id: 1 } },
      ],
    },
  );
  const past = store.model<PastDocument>(
    'past_cards',
    { card_id: text, card_version: { type: Number }, card: { type: Object } },
    // `pagePast`.
    { indexes: [{ key: { tenant: 1, card_id: 1, card_version: -1 } }] },
  );
  return { cards, past };
}

export function cardStoreMongo(store: Store, { cards, past }: CardModels, encode: EncodeEvents): CardStore {
  const aggregates = aggregateStore(cards);
  const eventsOf = (id: string, version: number, { next, events }: ChangedCard) =>
    encode({ id, version }, events, new Date(next.updated_at));
  const save = (current: StoredCard, changed: ChangedCard, requestId: string | undefined) =>
    store.withTransaction(async (session) => {
      const options = requestId === undefined ? { session } : { session, requestId };
      const events = eventsOf(current._id, current.version + 1, changed);
      const saved = await aggregates.save(current, changed.next, events, options);
      await past.insertMany([pastDocument(current)], { session });
      return saved;
    });
  return {
    load: (id) => aggregates.load(id),
    loadMany: (ids) => aggregates.loadMany(ids),
    findByRequestId: (requestId) => aggregates.findByRequestId(requestId),
    insert: (list) =>
      aggregates.insert(
        list.map(({ id, created, requestId }) => ({
          ...{ id, state: created.next, events: eventsOf(id, 1, created) },
          ...(requestId === undefined ? {} : { requestId }),
        })),
      ),
    save: async (current, changed, requestId) => {
      try {
        return await save(current, changed, requestId);
      } catch (error) {
        // Another call of the same request was first: what it wrote is the answer.
        const repeated = requestId === undefined ? undefined : await aggregates.findByRequestId(requestId);
        if (repeated?._id === current._id) return repeated;
        throw error;
      }
    },
    ...queries({ cards, past }),
  };
}

type Queries = Pick<CardStore, 'page' | 'pagePast' | 'countByState' | 'reviewedAfter' | 'versionsSince'>;

function queries({ cards, past }: CardModels): Queries {
  return {
    page: async (query) => {
      const { pageSize, pageToken } = query;
      const found = await page(cards, {
        filter: filterOf(query),
        sort: NEWEST,
        pageSize,
        pageToken,
        projection: PLAIN,
      });
      return { items: found.items as StoredCard[], nextPageToken: found.nextPageToken };
    },
    pagePast: async ({ cardId, pageSize, pageToken }) => {
      const request = { filter: { card_id: cardId }, sort: { card_version: -1 } as const, pageSize, pageToken };
      const found = await page(past, request);
      return { items: found.items.map(pastCard), nextPageToken: found.nextPageToken };
    },
    countByState: async () => {
      const counts = await cards.aggregate<{ _id: CardState; count: number }>([
        { $group: { _id: '$state', count: { $sum: 1 } } },
      ]);
      return new Map(counts.map(({ _id, count }) => [_id, count]));
    },
    reviewedAfter: async (afterId, limit) => {
      const filter = { state: CardState.reviewed, _id: { $gt: afterId } };
      return (await cards.find(filter, { sort: { _id: 1 }, limit, projection: PLAIN })) as StoredCard[];
    },
    versionsSince: async (since) => {
      const found = await cards.find({ updated_at: { $gte: since } }, { projection: { version: 1 } });
      return (found as StoredCard[]).map(({ _id: id, version }) => ({ id, version }));
    },
  };
}

function filterOf({ sight, state, language, owner }: CardQuery): Record<string, unknown> {
  return {
    ...readable(sight),
    ...(state === undefined ? {} : { state }),
    ...(language === undefined ? {} : { 'content.language': language }),
    ...(owner === undefined ? {} : { 'content.owner': owner }),
  };
}

/** What the rules let the caller read as a filter, because a page must not be thinned out after it was read. */
function readable({ viewer, ownId }: CardSight): Record<string, unknown> {
  if (viewer.isAll) return {};
  const meets = (field: string, held: readonly string[]) => ({ [field]: { $in: [[], ...held] } });
  const meant = {
    ...meets('content.visibility.roles', viewer.roles),
    ...meets('content.visibility.units', viewer.units),
  };
  const own = ownId === '' ? [] : [{ 'content.owner': ownId }, { created_by: ownId }];
  return { $or: [...own, { state: CardState.reviewed, ...meant }] };
}

function pastDocument({ _id, tenant, version, ...card }: StoredCard): Doc<PastDocument> {
  const id = derivedId('past-card', _id, String(version));
  return { _id: id, tenant, card_id: _id, card_version: version, card };
}

function pastCard({ card_id, card_version, card }: PastDocument): PastCard {
  return { ...card, _id: card_id, version: card_version };
}
