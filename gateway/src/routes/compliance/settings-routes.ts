import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { type AnyRoute, Role, route } from '../../http/route.ts';
import { idParams } from '../../resources/sets.ts';
import { activity, activityPurpose, pricePolicy, storedActivity, storedTeam, team } from '../../resources/settings.ts';

const area = 'compliance settings';
const officer = [Role.officer] as const;
const readers = [Role.officer, Role.salesManager, Role.operator] as const;

export function settingsRoutes({ settings }: Pick<Clients, 'settings'>): AnyRoute[] {
  return [
    route({
      method: 'put',
      path: '/v1/compliance/activities/{purpose}',
      area,
      summary: 'Say what is done with data for a purpose',
      access: officer,
      params: z.object({ purpose: activityPurpose }),
      body: activity,
      response: z.object({ activity: storedActivity }),
      handle: ({ params, body, requestId }) =>
        settings.putActivity({ request_id: requestId, activity: { ...body, purpose: params.purpose } }),
    }),
    route({
      method: 'get',
      path: '/v1/compliance/activities',
      area,
      summary: 'List processing activities',
      access: readers,
      response: z.object({ activities: z.array(storedActivity) }),
      handle: () => settings.listActivities({}),
    }),
    route({
      method: 'put',
      path: '/v1/compliance/teams/{id}',
      area,
      summary: 'Standing of a sending team; a freeze binds permits already granted',
      access: [Role.officer, Role.operator],
      params: idParams,
      body: team,
      response: z.object({ team: storedTeam }),
      handle: ({ params, body, requestId }) =>
        settings.putTeam({ request_id: requestId, team: { ...body, id: params.id } }),
    }),
    route({
      method: 'get',
      path: '/v1/compliance/teams',
      area,
      summary: 'List teams',
      access: readers,
      response: z.object({ teams: z.array(storedTeam) }),
      handle: () => settings.listTeams({}),
    }),
    route({
      method: 'put',
      path: '/v1/compliance/secret-terms',
      area,
      summary: 'Replace the terms that may never leave the house',
      access: officer,
      body: z.object({ terms: z.array(z.string().min(2).max(200)).max(5_000) }),
      response: z.object({ count: z.int() }),
      handle: ({ body, requestId }) => settings.putSecretTerms({ ...body, request_id: requestId }),
    }),
    route({
      method: 'put',
      path: '/v1/compliance/price-policy',
      area,
      summary: 'How far a quotation may stand from the list price; beyond that a person approves it',
      access: officer,
      body: pricePolicy,
      response: z.object({ policy: pricePolicy }),
      handle: ({ body, requestId }) => settings.putPricePolicy({ request_id: requestId, policy: body }),
    }),
    route({
      method: 'get',
      path: '/v1/compliance/price-policy',
      area,
      summary: 'Read the price policy; null while there is none',
      access: readers,
      response: z.object({ policy: pricePolicy.nullish() }),
      handle: () => settings.getPricePolicy({}),
    }),
    route({
      method: 'get',
      path: '/v1/compliance/packs',
      area,
      summary: 'The law packs that decide, with their revision',
      access: readers,
      response: z.object({
        revision: z.string(),
        packs: z.array(z.object({ name: z.string(), revision: z.string(), articles: z.array(z.string()) })),
        alarm: z.string().optional(),
      }),
      handle: () => settings.getPacks({}),
    }),
  ];
}
