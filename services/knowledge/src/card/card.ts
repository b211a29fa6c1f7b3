import type { Stored } from '@salesmesh/chassis/store';
import { errors } from '../errors.ts';
import type { CardContent } from './card-content.ts';

export const CardState = {
  draft: 'CARD_STATE_DRAFT',
  reviewed: 'CARD_STATE_REVIEWED',
  retired: 'CARD_STATE_RETIRED',
} as const;
export type CardState = (typeof CardState)[keyof typeof CardState];

/** The state of a card; field names are those of the contract. Instants are RFC 3339 texts in UTC. */
export type Card = {
  readonly state: CardState;
  readonly content: CardContent;
  readonly external_key?: string;
  readonly created_at: string;
  readonly created_by: string;
  readonly updated_at: string;
  readonly updated_by: string;
  readonly reviewed_at?: string;
  readonly reviewed_by?: string;
};
export type StoredCard = Stored<Card>;

type CardEvent = {
  readonly type: 'CardChanged';
  readonly message: { card_id: string; version: number; state: CardState; changed_at: string };
};
export type ChangedCard = { readonly next: Card; readonly events: readonly CardEvent[] };
/** Who changes a card, and when. */
export type Change = { readonly by: string; readonly at: Date };

export type NewCard = {
  readonly content: CardContent;
  readonly externalKey?: string | undefined;
  /** Somebody vouches for it as it comes. */
  readonly isReviewed?: boolean;
};

export function createCard(
  id: string,
  { content, externalKey, isReviewed = false }: NewCard,
  change: Change,
): ChangedCard {
  const at = change.at.toISOString();
  const next: Card = {
    state: isReviewed ? CardState.reviewed : CardState.draft,
    content: { ...content, owner: content.owner || change.by },
    ...(externalKey === undefined ? {} : { external_key: externalKey }),
    ...{ created_at: at, created_by: change.by, updated_at: at, updated_by: change.by },
    ...(isReviewed ? { reviewed_at: at, reviewed_by: change.by } : {}),
  };
  return changed(id, 1, next);
}

/** What was reviewed is a draft again: nobody has looked at the new words yet. FAILED_PRECONDITION knowledge.card_retired. */
export function updateCard(card: StoredCard, content: CardContent, change: Change): ChangedCard {
  const { reviewed_at, reviewed_by, ...kept } = assertNotRetired(card);
  const owner = content.owner || kept.content.owner;
  return advanced(card, { ...kept, state: CardState.draft, content: { ...content, owner } }, change);
}

/** FAILED_PRECONDITION knowledge.card_not_draft, knowledge.own_review. */
export function reviewCard(card: StoredCard, change: Change): ChangedCard {
  if (card.state !== CardState.draft) throw errors.card_not_draft({ id: card._id });
  if (card.updated_by === change.by) throw errors.own_review();
  return markReviewed(card, change);
}

/** An imported file is vouched for as a whole: its content is the importing manager's, and so is the review. */
export function vouchCard(card: StoredCard, content: CardContent, change: Change): ChangedCard {
  const { next } = updateCard(card, content, change);
  return markReviewed({ ...card, ...next }, change);
}

/** FAILED_PRECONDITION knowledge.card_retired. */
export function retireCard(card: StoredCard, change: Change): ChangedCard {
  return advanced(card, { ...assertNotRetired(card), state: CardState.retired }, change);
}

function markReviewed(card: StoredCard, change: Change): ChangedCard {
  const review = { reviewed_at: change.at.toISOString(), reviewed_by: change.by };
  return advanced(card, { ...card, ...review, state: CardState.reviewed }, change);
}

function assertNotRetired(card: StoredCard): StoredCard {
  if (card.state === CardState.retired) throw errors.card_retired({ id: card._id });
  return card;
}

function advanced(card: StoredCard, next: Card, { by, at }: Change): ChangedCard {
  return changed(card._id, card.version + 1, { ...next, updated_at: at.toISOString(), updated_by: by });
}

function changed(id: string, version: number, next: Card): ChangedCard {
  const message = { card_id: id, version, state: next.state, changed_at: next.updated_at };
  return { next, events: [{ type: 'CardChanged', message }] };
}
