import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { type AnyRoute, Role, route } from '../../http/route.ts';
import { id, idParams, instant } from '../../resources/sets.ts';
import {
  customerScore,
  standingRules,
  storedStandingRules,
  teamBoard,
  teamFreeze,
  teamTraining,
} from '../../resources/standing.ts';

const area = 'standing of teams';
const officer = [Role.officer] as const;
const readers = [Role.officer, Role.salesManager, Role.operator] as const;
const reason = z.string().min(1).max(1_000);

export function standingRoutes({ standing }: Pick<Clients, 'standing'>): AnyRoute[] {
  return [
    route({
      method: 'put',
      path: '/v1/compliance/standing-rules',
      area,
      summary: 'Set when teams are frozen; counting begins with the first rules',
      access: officer,
      body: standingRules,
      response: z.object({ rules: storedStandingRules }),
      handle: ({ body, requestId }) => standing.putStandingRules({ request_id: requestId, rules: body }),
    }),
    route({
      method: 'get',
      path: '/v1/compliance/standing-rules',
      area,
      summary: 'Read the rules; null while there are none',
      access: readers,
      response: z.object({ rules: storedStandingRules.nullish() }),
      handle: () => standing.getStandingRules({}),
    }),
    route({
      method: 'post',
      path: '/v1/compliance/teams/{id}/customer-scores',
      area,
      summary: 'Record answers of customers; each counts once, and a freeze that follows binds before the answer',
      access: [Role.officer, Role.operator],
      params: idParams,
      body: z.object({ scores: z.array(customerScore).min(1).max(1_000) }),
      response: z.object({ counted: z.int(), skipped: z.int() }),
      handle: ({ params, body, requestId }) =>
        standing.recordCustomerScores({ ...body, team: params.id, request_id: requestId }),
    }),
    route({
      method: 'get',
      path: '/v1/compliance/teams/{id}/board',
      area,
      summary: 'Both measures with their trend and what drives them, freezes and trainings',
      access: readers,
      params: idParams,
      response: z.object({ board: teamBoard }),
      handle: ({ params }) => standing.getTeamBoard({ team: params.id }),
    }),
    route({
      method: 'post',
      path: '/v1/compliance/teams/{id}/trainings',
      area,
      summary: 'Record a certified training of a team',
      access: officer,
      status: 201,
      params: idParams,
      body: z.strictObject({ certificate_id: id.max(128), completed_at: instant }),
      response: z.object({ training: teamTraining }),
      handle: ({ params, body, requestId }) =>
        standing.recordTraining({ ...body, team: params.id, request_id: requestId }),
    }),
    route({
      method: 'post',
      path: '/v1/compliance/teams/{id}/unfreeze',
      area,
      summary: 'End a freeze by the training that the certificate proves; counting starts anew',
      access: officer,
      params: idParams,
      body: z.strictObject({ certificate_id: id.max(128), reason }),
      response: z.object({ freeze: teamFreeze }),
      handle: ({ params, body, requestId }) =>
        standing.unfreezeTeam({ ...body, team: params.id, request_id: requestId }),
    }),
  ];
}
