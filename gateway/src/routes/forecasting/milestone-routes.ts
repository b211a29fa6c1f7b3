import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { type AnyRoute, Role, route } from '../../http/route.ts';
import { day, milestone, milestoneDefinition } from '../../resources/opportunity.ts';
import { id, idParams, nextPageToken, page } from '../../resources/sets.ts';

const area = 'milestones';
const readers = [Role.salesManager, Role.rep, Role.officer, Role.operator] as const;
const kept = milestoneDefinition.extend({ name: z.string(), version: z.int() }).meta({ id: 'KeptMilestoneDefinition' });
const response = z.object({ milestone });

export function milestoneRoutes({ milestones }: Pick<Clients, 'milestones'>): AnyRoute[] {
  return [
    route({
      method: 'put',
      path: '/v1/milestone-definitions/{name}',
      area,
      summary: 'Say what a milestone is and what must be shown for it to count',
      access: [Role.salesManager],
      params: z.object({ name: z.string() }),
      body: milestoneDefinition,
      response: z.object({ definition: kept }),
      handle: ({ params, body, requestId }) =>
        milestones.putMilestoneDefinition({ request_id: requestId, definition: { ...body, ...params } }),
    }),
    route({
      method: 'get',
      path: '/v1/milestone-definitions',
      area,
      summary: 'Milestones in the order in which they are reached',
      access: readers,
      response: z.object({ definitions: z.array(kept) }),
      handle: () => milestones.listMilestoneDefinitions({}),
    }),
    route({
      method: 'post',
      path: '/v1/opportunities/{id}/milestones',
      area,
      summary: 'Say that an opportunity has reached a milestone; it counts once evidence is attached',
      access: [Role.salesManager, Role.rep],
      status: 201,
      params: idParams,
      body: z.strictObject({ name: z.string().min(1).max(100), reached_on: day }),
      response,
      handle: ({ params, body, requestId }) =>
        milestones.claimMilestone({ ...body, request_id: requestId, opportunity_id: params.id }),
    }),
    route({
      method: 'get',
      path: '/v1/milestones',
      area,
      summary: 'List milestones, newest first, of one opportunity or of all',
      access: readers,
      query: z.object({ ...page, opportunity_id: id.optional() }),
      response: z.object({ milestones: z.array(milestone), next_page_token: nextPageToken }),
      handle: ({ query }) => milestones.listMilestones(query),
    }),
    route({
      method: 'get',
      path: '/v1/milestones/{id}',
      area,
      summary: 'A milestone and the evidence behind it',
      access: readers,
      params: idParams,
      response,
      handle: ({ params }) => milestones.getMilestone({ milestone_id: params.id }),
    }),
  ];
}
