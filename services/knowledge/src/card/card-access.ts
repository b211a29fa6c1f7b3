import type { Access, AccessResource } from '@salesmesh/chassis/access';
import type { Actor, CallContext } from '@salesmesh/chassis/context';
import { errors } from '../errors.ts';
import type { Viewer } from '../ranking/card-facts.ts';
import { CardState, type StoredCard } from './card.ts';

/** What a list of cards may hold at most: own cards always, others once they are reviewed and meant for the viewer. */
export type CardSight = { readonly viewer: Viewer; readonly ownId: string };
type Labelled = Pick<Actor, 'roles' | 'units'>;

/** Who may see and do what with cards, as `policies/access` says. */
export type CardAccess = {
  /** The rules as a filter over many cards: they are asked for each role and unit of the viewer, not for each card. */
  viewer(of: Labelled): Viewer;
  sight(context: CallContext): CardSight;
  canRead(card: StoredCard, context: CallContext): boolean;
  /** The card if the caller may read it; else NOT_FOUND, so that nobody learns which ids exist. */
  readableCard(card: StoredCard | undefined, id: string, context: CallContext): StoredCard;
  /** The card if the caller may change it. NOT_FOUND knowledge.card_not_found, PERMISSION_DENIED knowledge.not_card_keeper. */
  changeableCard(card: StoredCard | undefined, id: string, context: CallContext): StoredCard;
  /** The same for reviewing it. PERMISSION_DENIED knowledge.not_card_reviewer. */
  reviewableCard(card: StoredCard | undefined, id: string, context: CallContext): StoredCard;
  /** Whether the caller may review cards at all, and so vouch for a file of them. */
  mayReview(context: CallContext): boolean;
};

export function cardAccess(access: Access): CardAccess {
  const may = (action: 'read' | 'change' | 'review', about: Omit<AccessResource, 'kind'>, actor: Actor): boolean =>
    access.decide({ actor, action, resource: { kind: 'card', ...about } }).allowed;
  const viewer = ({ roles, units }: Labelled): Viewer => {
    const actor = { sub: '', roles, units };
    const reads = (roles: string[], units: string[]) => may('read', { stage: CardState.reviewed, roles, units }, actor);
    return {
      // Who may read a card of which nothing is known may read all.
      isAll: may('read', {}, actor),
      roles: roles.filter((role) => reads([role], [])),
      units: [...new Set(units.flatMap(withUnitsAbove))].filter((unit) => reads([], [unit])),
    };
  };
  const canRead = (card: StoredCard, { actor }: CallContext) => may('read', factsOf(card), actor);
  const readableCard: CardAccess['readableCard'] = (card, id, context) => {
    if (card === undefined || !canRead(card, context)) throw errors.card_not_found({ id });
    return card;
  };
  const mayReview = ({ actor }: CallContext) => may('review', {}, actor);
  return {
    ...{ viewer, canRead, readableCard, mayReview },
    sight: ({ actor }) => ({
      viewer: viewer(actor),
      ownId: may('read', { keepers: [actor.sub] }, actor) ? actor.sub : '',
    }),
    changeableCard: (card, id, context) => {
      const found = readableCard(card, id, context);
      if (!may('change', factsOf(found), context.actor)) throw errors.not_card_keeper();
      return found;
    },
    reviewableCard: (card, id, context) => {
      const found = readableCard(card, id, context);
      if (!mayReview(context)) throw errors.not_card_reviewer();
      return found;
    },
  };
}

function factsOf({ state, content, created_by }: StoredCard): Omit<AccessResource, 'kind'> {
  const { owner, visibility } = content;
  return { stage: state, keepers: [owner, created_by], roles: visibility.roles, units: visibility.units };
}

/** Units are paths: who is of `acme/sales/east` is of `acme/sales`, too. */
function withUnitsAbove(unit: string): string[] {
  const names = unit.split('/');
  return names.map((_, at) => names.slice(0, at + 1).join('/'));
}
