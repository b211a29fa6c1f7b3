import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { type AnyRoute, anyRole, Role, route } from '../../http/route.ts';
import { card, cardContent, cardLanguage, cardState, citationCount } from '../../resources/card.ts';
import { idParams, nextPageToken, page } from '../../resources/sets.ts';

const area = 'cards';
const readers = anyRole;
const writers = [Role.salesManager, Role.rep] as const;
const response = z.object({ card });

export function cardRoutes({ cards }: Pick<Clients, 'cards'>): AnyRoute[] {
  return [...writingRoutes({ cards }), ...readingRoutes({ cards })];
}

function writingRoutes({ cards }: Pick<Clients, 'cards'>): AnyRoute[] {
  const changed = { area, isVersioned: true, params: idParams, response } as const;
  return [
    route({
      method: 'post',
      path: '/v1/cards',
      area,
      summary: 'Write a card; it is a draft until somebody else reviews it',
      access: writers,
      status: 201,
      body: cardContent,
      response,
      handle: ({ body, requestId }) => cards.createCard({ request_id: requestId, content: body }),
    }),
    route({
      ...changed,
      method: 'put',
      path: '/v1/cards/{id}',
      summary: 'Replace the content of a card; it is a draft again',
      access: writers,
      body: cardContent,
      handle: ({ params, body, requestId, expectedVersion }) =>
        cards.updateCard({
          request_id: requestId,
          card_id: params.id,
          expected_version: expectedVersion,
          content: body,
        }),
    }),
    route({
      ...changed,
      method: 'post',
      path: '/v1/cards/{id}/review',
      summary: 'Let search find this version of the card',
      access: [Role.salesManager],
      handle: ({ params, requestId, expectedVersion }) =>
        cards.reviewCard({ request_id: requestId, card_id: params.id, expected_version: expectedVersion }),
    }),
    route({
      ...changed,
      method: 'post',
      path: '/v1/cards/{id}/retire',
      summary: 'Take the card out of use',
      access: writers,
      handle: ({ params, requestId, expectedVersion }) =>
        cards.retireCard({ request_id: requestId, card_id: params.id, expected_version: expectedVersion }),
    }),
  ];
}

function readingRoutes({ cards }: Pick<Clients, 'cards'>): AnyRoute[] {
  return [
    route({
      method: 'get',
      path: '/v1/cards/summary',
      area,
      summary: 'Counts of cards and of their citations',
      access: [Role.salesManager, Role.operator],
      response: z.object({
        drafts: z.int(),
        reviewed: z.int(),
        retired: z.int(),
        citations: z.int(),
        cited_cards: z.int(),
      }),
      handle: () => cards.summariseCards({}),
    }),
    route({
      method: 'get',
      path: '/v1/cards',
      area,
      summary: 'List cards, newest change first',
      access: readers,
      query: z.object({
        ...page,
        state: cardState.optional(),
        language: cardLanguage.optional(),
        owner: z.string().max(200).optional(),
      }),
      response: z.object({ cards: z.array(card), next_page_token: nextPageToken }),
      handle: ({ query }) => cards.listCards(query),
    }),
    route({
      method: 'get',
      path: '/v1/cards/{id}',
      area,
      summary: 'A card, and how often each of its versions was cited',
      access: readers,
      params: idParams,
      response: response.extend({ citations: z.array(citationCount) }),
      handle: ({ params }) => cards.getCard({ card_id: params.id }),
    }),
    route({
      method: 'get',
      path: '/v1/cards/{id}/versions',
      area,
      summary: 'What the card was before, newest first',
      access: readers,
      params: idParams,
      query: z.object(page),
      response: z.object({ versions: z.array(card), next_page_token: nextPageToken }),
      handle: ({ params, query }) => cards.listCardVersions({ ...query, card_id: params.id }),
    }),
  ];
}
