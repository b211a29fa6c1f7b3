import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { type AnyRoute, anyRole, route } from '../../http/route.ts';
import { cardLanguage, foundCard, sceneQuery } from '../../resources/card.ts';

export function searchCards({ search }: Pick<Clients, 'search'>): AnyRoute {
  return route({
    method: 'get',
    path: '/v1/cards/search',
    area: 'cards',
    summary: 'Find reviewed cards by words and scene, with why each was found',
    access: anyRole,
    query: z.strictObject({
      q: z.string().max(1_000).default(''),
      ...sceneQuery,
      language: cardLanguage.optional(),
      limit: z.coerce.number().int().min(1).max(50).default(10),
    }),
    response: z.object({ cards: z.array(foundCard) }),
    handle: ({ query: { q, language, limit, ...scene } }) => search.searchCards({ query: q, scene, language, limit }),
  });
}
