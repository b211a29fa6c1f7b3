import type { CallContext } from '@salesmesh/chassis/context';
import { errors } from '../errors.ts';
import { canView, type Viewer } from '../ranking/card-facts.ts';
import { CardState, type StoredCard } from './card.ts';

const SEES_ALL = new Set(['sales_manager', 'operator']);

/** Whom the visibility of a card is asked about. Units are paths: who is of `acme/sales/east` is of `acme/sales`, too. */
export function viewerOf({ roles, units }: { roles: readonly string[]; units: readonly string[] }): Viewer {
  return { roles, units: [...new Set(units.flatMap(withUnitsAbove))], isAll: roles.some((role) => SEES_ALL.has(role)) };
}

function withUnitsAbove(unit: string): string[] {
  const names = unit.split('/');
  return names.map((_, at) => names.slice(0, at + 1).join('/'));
}

/** What the caller may read in the book of cards: own cards always, others once they are reviewed and meant for the caller. */
export type CardSight = { readonly viewer: Viewer; readonly ownId: string };

export function cardSight({ actor }: CallContext): CardSight {
  return { viewer: viewerOf(actor), ownId: actor.sub };
}

function isOwn({ content, created_by }: StoredCard, ownId: string): boolean {
  return ownId !== '' && (content.owner === ownId || created_by === ownId);
}

function canRead(card: StoredCard, { viewer, ownId }: CardSight): boolean {
  if (viewer.isAll || isOwn(card, ownId)) return true;
  return card.state === CardState.reviewed && canView(viewer, card.content.visibility);
}

/** The card if the caller may read it; else NOT_FOUND, so that nobody learns which ids exist. */
export function readableCard(card: StoredCard | undefined, id: string, sight: CardSight): StoredCard {
  if (card === undefined || !canRead(card, sight)) throw errors.card_not_found({ id });
  return card;
}

/** The card if the caller may change it. NOT_FOUND knowledge.card_not_found, PERMISSION_DENIED knowledge.not_card_keeper. */
export function changeableCard(card: StoredCard | undefined, id: string, context: CallContext): StoredCard {
  const found = readableCard(card, id, cardSight(context));
  if (!context.actor.roles.includes('sales_manager') && !isOwn(found, context.actor.sub))
    throw errors.not_card_keeper();
  return found;
}
