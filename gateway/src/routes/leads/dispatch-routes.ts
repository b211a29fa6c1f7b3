import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { type AnyRoute, Role, route } from '../../http/route.ts';
import { longestAnswerMs } from '../../http/time-limits.ts';
import { assignment, lead } from '../../resources/lead.ts';
import { country, idParams, nextPageToken, page } from '../../resources/sets.ts';

const area = 'dispatch';
const manager = [Role.salesManager] as const;
const managerOrRep = [Role.salesManager, Role.rep] as const;

const rep = z
  .object({
    team: z.string().min(1).max(100),
    regions: z.array(country),
    skills: z.array(z.string()).default([]),
    capacity: z.int().min(0).max(100_000),
    timezone: z.string().min(1).max(60),
  })
  .meta({ id: 'Rep', description: 'A person who takes leads; their open leads never exceed the capacity.' });
const storedRep = rep.extend({ id: z.string(), version: z.int(), open_leads: z.int() });

export function dispatchRoutes({ dispatch }: Pick<Clients, 'dispatch'>): AnyRoute[] {
  return [
    route({
      method: 'put',
      path: '/v1/reps/{id}',
      area,
      summary: 'Say what a representative can take',
      access: manager,
      params: idParams,
      body: rep,
      response: z.object({ rep: storedRep }),
      handle: ({ params, body, requestId }) =>
        dispatch.putRep({ request_id: requestId, rep: { ...body, id: params.id } }),
    }),
    route({
      method: 'get',
      path: '/v1/reps',
      area,
      summary: 'Representatives and their load',
      access: manager,
      response: z.object({ reps: z.array(storedRep) }),
      handle: () => dispatch.listReps({}),
    }),
    route({
      method: 'post',
      path: '/v1/dispatches',
      area,
      summary: 'Assign scored leads by score, region and capacity',
      access: manager,
      body: z.object({
        limit: z.int().min(0).default(0),
        sources: z.array(z.string()).default([]),
        accept_within_minutes: z.int().min(1).max(10_080).default(60),
      }),
      response: z.object({
        considered: z.int(),
        dispatched: z.int(),
        left: z.record(z.string(), z.int()),
      }),
      handle: ({ body, requestId }) =>
        dispatch.dispatchLeads({ ...body, request_id: requestId }, { timeoutMs: longestAnswerMs }),
    }),
    route({
      method: 'get',
      path: '/v1/assignments',
      area,
      summary: 'List assignments',
      access: managerOrRep,
      query: z.object({
        ...page,
        rep_id: z.string().optional(),
        state: z.enum(['offered', 'accepted', 'declined', 'returned']).optional(),
      }),
      response: z.object({ assignments: z.array(assignment), next_page_token: nextPageToken }),
      handle: ({ query }) => dispatch.listAssignments(query),
    }),
    route({
      method: 'post',
      path: '/v1/leads/{id}/accept',
      area,
      summary: 'Take the lead that was offered',
      access: managerOrRep,
      isVersioned: true,
      params: idParams,
      response: z.object({ lead }),
      handle: ({ params, requestId, expectedVersion }) =>
        dispatch.acceptAssignment({
          lead_id: params.id,
          request_id: requestId,
          expected_version: expectedVersion,
        }),
    }),
    route({
      method: 'post',
      path: '/v1/leads/{id}/decline',
      area,
      summary: 'Give the lead back to the pool, with the reason',
      access: managerOrRep,
      isVersioned: true,
      params: idParams,
      body: z.object({ reason: z.string().min(1).max(500) }),
      response: z.object({ lead }),
      handle: ({ params, body, requestId, expectedVersion }) =>
        dispatch.declineAssignment({
          ...body,
          lead_id: params.id,
          request_id: requestId,
          expected_version: expectedVersion,
        }),
    }),
  ];
}
