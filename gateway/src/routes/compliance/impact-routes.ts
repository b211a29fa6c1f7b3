import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { type AnyRoute, Role, route } from '../../http/route.ts';
import { impactRun, packRevision, shadowRun } from '../../resources/impact.ts';
import { idParams, instant } from '../../resources/sets.ts';

const area = 'rules';
const access = [Role.officer] as const;
const impacts = '/v1/compliance/impacts';
const shadow = '/v1/compliance/shadow';

type Impacts = Pick<Clients, 'impacts'>;

/** What other rules would have decided: of recorded decisions, and of live ones beside the rules in force. */
export function impactRoutes(clients: Impacts): AnyRoute[] {
  return [...recordedRoutes(clients), ...shadowRoutes(clients)];
}

function recordedRoutes({ impacts: client }: Impacts): AnyRoute[] {
  const response = z.object({ run: impactRun });
  return [
    route({
      method: 'post',
      path: impacts,
      area,
      summary: 'Judge recorded decisions again by other packs, in the background',
      access,
      status: 201,
      body: z.strictObject({
        revision: packRevision,
        from: instant.optional(),
        until: instant.optional(),
        max_cases: z.int().min(1).max(5_000_000).optional(),
      }),
      response,
      handle: ({ body, requestId }) => client.assessImpact({ ...body, request_id: requestId }),
    }),
    route({
      method: 'get',
      path: `${impacts}/{id}`,
      area,
      summary: 'How far an impact is, and what it found',
      access,
      params: idParams,
      response,
      handle: ({ params }) => client.getImpact({ id: params.id }),
    }),
  ];
}

function shadowRoutes({ impacts: client }: Impacts): AnyRoute[] {
  const response = z.object({ run: shadowRun });
  return [
    route({
      method: 'put',
      path: shadow,
      area,
      summary: 'Let other packs judge a sample of the decisions from now on, without deciding any',
      access,
      body: z.strictObject({ revision: packRevision, sample_every: z.int().min(1).max(1_000_000).optional() }),
      response,
      handle: ({ body, requestId }) => client.startShadow({ ...body, request_id: requestId }),
    }),
    route({
      method: 'get',
      path: shadow,
      area,
      summary: 'What the newest shadow decides otherwise',
      access,
      response,
      handle: () => client.getShadow({}),
    }),
    route({
      method: 'delete',
      path: shadow,
      area,
      summary: 'Stop the shadow; what it counted stays',
      access,
      response,
      handle: ({ requestId }) => client.stopShadow({ request_id: requestId }),
    }),
  ];
}
