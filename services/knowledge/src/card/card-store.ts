import type { InsertOutcome } from '@salesmesh/chassis/store';
import type { Card, CardState, ChangedCard, StoredCard } from './card.ts';
import type { CardSight } from './card-access.ts';

export type CardQuery = {
  readonly sight: CardSight;
  readonly state?: CardState | undefined;
  readonly language?: string | undefined;
  readonly owner?: string | undefined;
  readonly pageSize: number;
  readonly pageToken: string;
};
type CardInsertion = { readonly id: string; readonly created: ChangedCard; readonly requestId?: string };
/** A version as it was before the next one came. */
export type PastCard = Card & { readonly _id: string; readonly version: number };
type CardPage<T> = { readonly items: T[]; readonly nextPageToken: string };

export type CardStore = {
  load(id: string): Promise<StoredCard | undefined>;
  loadMany(ids: readonly string[]): Promise<StoredCard[]>;
  findByRequestId(requestId: string): Promise<StoredCard | undefined>;
  /** The outcomes in the order of the cards; `duplicate` where the id or the request was there before. */
  insert(cards: readonly CardInsertion[]): Promise<InsertOutcome[]>;
  /**
   * The next version; the one before it goes into the history in the same transaction. A repeated request gives the card
   * as it stands. ABORTED knowledge.version_conflict.
   */
  save(current: StoredCard, changed: ChangedCard, requestId?: string): Promise<StoredCard>;
  /** Newest change first. */
  page(query: CardQuery): Promise<CardPage<StoredCard>>;
  pagePast(query: { cardId: string; pageSize: number; pageToken: string }): Promise<CardPage<PastCard>>;
  countByState(): Promise<ReadonlyMap<CardState, number>>;
  /** Reviewed cards behind an id, in the order of their ids, for building an index. */
  reviewedAfter(afterId: string, limit: number): Promise<StoredCard[]>;
  /** Versions of the cards that changed at that instant or later. */
  versionsSince(since: string): Promise<{ readonly id: string; readonly version: number }[]>;
};
