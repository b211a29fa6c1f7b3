import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { type AnyRoute, anyRole, Role, route } from '../../http/route.ts';
import { idParams, nextPageToken, page } from '../../resources/sets.ts';
import { dryRun, dryRunResult, flow, flowDefinition } from '../../resources/task-flow.ts';

const area = 'flows';
const managers = [Role.salesManager] as const;
const answer = z.object({ flow });

export function flowRoutes({ flows }: Pick<Clients, 'flows'>): AnyRoute[] {
  return [
    route({
      method: 'post',
      path: '/v1/flows/dry-run',
      area,
      summary: 'The way a case would take with these variables and answers; nothing is stored or asked',
      access: managers,
      body: dryRun,
      response: dryRunResult,
      handle: ({ body }) => flows.dryRunFlow(body),
    }),
    route({
      method: 'put',
      path: '/v1/flows/{id}',
      area,
      summary: 'Put a new version of a flow, unless it says what the latest says; running cases stay on theirs',
      access: managers,
      params: idParams,
      query: z.object({ expected_version: z.coerce.number().int().min(0).default(0) }),
      body: flowDefinition,
      response: answer,
      handle: ({ params, query, body, requestId }) =>
        flows.putFlow({
          request_id: requestId,
          expected_version: query.expected_version,
          flow: { ...body, id: params.id },
        }),
    }),
    route({
      method: 'get',
      path: '/v1/flows',
      area,
      summary: 'The latest version of each flow',
      access: anyRole,
      query: z.object(page),
      response: z.object({ flows: z.array(flow), next_page_token: nextPageToken }),
      handle: ({ query }) => flows.listFlows(query),
    }),
    route({
      method: 'get',
      path: '/v1/flows/{id}',
      area,
      summary: 'Read the latest version of a flow, or the one named',
      access: anyRole,
      params: idParams,
      query: z.object({ version: z.coerce.number().int().min(0).default(0) }),
      response: answer,
      handle: ({ params, query }) => flows.getFlow({ flow_id: params.id, version: query.version }),
    }),
  ];
}
