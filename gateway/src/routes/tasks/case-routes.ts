import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { type AnyRoute, anyRole, Role, route } from '../../http/route.ts';
import { id, idParams, nextPageToken, page } from '../../resources/sets.ts';
import { caseState, caseSummary, flowCase, historyEntry, task } from '../../resources/task.ts';

const area = 'cases';
const overseers = [Role.salesManager, Role.officer, Role.operator] as const;
const answer = z.object({ case: flowCase });

export function caseRoutes({ cases }: Pick<Clients, 'cases'>): AnyRoute[] {
  return [
    route({
      method: 'post',
      path: '/v1/cases',
      area,
      summary: 'Open a case of a flow that has no trigger',
      access: anyRole,
      body: z.strictObject({
        flow_id: id,
        subject: id,
        owner: id.optional(),
        variables: z.record(z.string().max(64), z.string().max(4_000)).default({}),
      }),
      response: answer,
      handle: ({ body, requestId }) => cases.openCase({ ...body, request_id: requestId }),
    }),
    route({
      method: 'get',
      path: '/v1/cases/summary',
      area,
      summary: 'Counts of cases by state, wait and result, of tasks by state, and of cards attached',
      access: overseers,
      query: z.object({ flow_id: id.optional() }),
      response: caseSummary,
      handle: ({ query }) => cases.summariseCases(query),
    }),
    route({
      method: 'get',
      path: '/v1/cases/{id}/history',
      area,
      summary: 'Every step of a case with when, who and what came of it, and its tasks',
      access: anyRole,
      params: idParams,
      response: z.object({ entries: z.array(historyEntry), tasks: z.array(task) }),
      handle: ({ params }) => cases.getCaseHistory({ case_id: params.id }),
    }),
    route({
      method: 'get',
      path: '/v1/cases/{id}',
      area,
      summary: 'Read one case',
      access: anyRole,
      params: idParams,
      response: answer,
      handle: ({ params }) => cases.getCase({ case_id: params.id }),
    }),
    route({
      method: 'get',
      path: '/v1/cases',
      area,
      summary: 'List cases, newest first; a representative gets own cases',
      access: anyRole,
      query: z.object({
        ...page,
        state: caseState.optional(),
        flow_id: id.optional(),
        subject: id.optional(),
        owner: id.optional(),
      }),
      response: z.object({ cases: z.array(flowCase), next_page_token: nextPageToken }),
      handle: ({ query }) => cases.listCases(query),
    }),
  ];
}
