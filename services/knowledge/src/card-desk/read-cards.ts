import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  GetCardRequest,
  GetCardResponseInput,
  ListCardsRequest,
  ListCardsResponseInput,
  ListCardVersionsRequest,
  ListCardVersionsResponseInput,
  SummariseCardsRequest,
  SummariseCardsResponseInput,
} from '@salesmesh/proto/gen/salesmesh/knowledge/v1';
import { CardState } from '../card/card.ts';
import type { CardAccess } from '../card/card-access.ts';
import type { CardStore } from '../card/card-store.ts';
import { cardView } from '../card/card-view.ts';
import type { CitationStore } from '../citation/citation-store.ts';

export type ReadDeps = {
  readonly cards: CardStore;
  readonly citations: CitationStore;
  readonly access: CardAccess;
};

export function getCard(deps: ReadDeps): UnaryHandler<GetCardRequest, GetCardResponseInput> {
  return async ({ card_id: id }, { context }) => {
    const card = deps.access.readableCard(await deps.cards.load(id), id, context);
    return { card: cardView(card), citations: await deps.citations.countByVersion(id) };
  };
}

export function listCards(deps: ReadDeps): UnaryHandler<ListCardsRequest, ListCardsResponseInput> {
  return async (request, { context }) => {
    const { language, owner, page_size: pageSize, page_token: pageToken } = request;
    const state = Object.values(CardState).find((known) => known === request.state);
    const query = { sight: deps.access.sight(context), state, language, owner, pageSize, pageToken };
    const { items, nextPageToken } = await deps.cards.page(query);
    const seen = items.filter((card) => deps.access.canRead(card, context));
    return { cards: seen.map(cardView), next_page_token: nextPageToken };
  };
}

/** Who may read a card may read what it was before. */
export function listCardVersions(deps: ReadDeps): UnaryHandler<ListCardVersionsRequest, ListCardVersionsResponseInput> {
  return async ({ card_id: cardId, page_size: pageSize, page_token: pageToken }, { context }) => {
    deps.access.readableCard(await deps.cards.load(cardId), cardId, context);
    const { items, nextPageToken } = await deps.cards.pagePast({ cardId, pageSize, pageToken });
    return { versions: items.map(cardView), next_page_token: nextPageToken };
  };
}

export function summariseCards(deps: ReadDeps): UnaryHandler<SummariseCardsRequest, SummariseCardsResponseInput> {
  return async () => {
    const [states, { citations, citedCards }] = await Promise.all([deps.cards.countByState(), deps.citations.count()]);
    return {
      drafts: states.get(CardState.draft) ?? 0,
      reviewed: states.get(CardState.reviewed) ?? 0,
      retired: states.get(CardState.retired) ?? 0,
      citations,
      cited_cards: citedCards,
    };
  };
}
