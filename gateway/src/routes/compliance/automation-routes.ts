import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { type AnyRoute, Role, route } from '../../http/route.ts';
import { automation, automationRequest, automationSummary, decision, facts } from '../../resources/automation.ts';
import { id, idParams, nextPageToken, outcome, page } from '../../resources/sets.ts';

const area = 'automations';
const readers = [Role.salesManager, Role.rep, Role.officer] as const;
const deciders = [Role.salesManager, Role.officer] as const;
const overseers = [...deciders, Role.operator] as const;
const answer = z.object({ automation });
const reason = z.object({ reason: z.string().max(1_000).default('') });

export function automationRoutes({ automation: compliance }: Pick<Clients, 'automation'>): AnyRoute[] {
  return [
    route({
      method: 'post',
      path: '/v1/automations',
      area,
      summary: 'Ask to send something; the law of the recipient decides whether and when',
      access: [Role.salesManager, Role.rep],
      status: 201,
      body: automationRequest,
      response: answer,
      handle: ({ body, requestId }) =>
        compliance.requestAutomation({ ...body, request_id: body.request_id ?? requestId }),
    }),
    route({
      method: 'post',
      path: '/v1/automations/preview',
      area,
      summary: 'What would be decided now, before acting: no permit, no ledger entry',
      access: readers,
      body: automationRequest,
      response: z.object({ decision, facts: facts.nullish() }),
      handle: ({ body, requestId }) =>
        compliance.previewAutomation({ request: { ...body, request_id: body.request_id ?? requestId } }),
    }),
    route({
      method: 'get',
      path: '/v1/automations/summary',
      area,
      summary: 'Counts by outcome, state, permit, place and article',
      access: overseers,
      response: automationSummary,
      handle: () => compliance.summariseAutomations({}),
    }),
    route({
      method: 'get',
      path: '/v1/automations/{id}',
      area,
      summary: 'Read one automation with its decisions',
      access: readers,
      params: idParams,
      response: answer,
      handle: ({ params }) => compliance.getAutomation({ automation_id: params.id }),
    }),
    route({
      method: 'get',
      path: '/v1/automations',
      area,
      summary: 'List automations, newest first',
      access: readers,
      query: z.object({
        ...page,
        state: z.string().optional(),
        outcome: outcome.optional(),
        recipient_id: z.string().optional(),
        reference: z.string().optional(),
      }),
      response: z.object({ automations: z.array(automation), next_page_token: nextPageToken }),
      handle: ({ query }) => compliance.listAutomations(query),
    }),
    route({
      method: 'post',
      path: '/v1/automations/{id}/approve',
      area,
      summary: 'Approve a waiting automation; it is decided again with the facts of now',
      access: deciders,
      params: idParams,
      body: reason,
      response: answer,
      handle: ({ params, body, requestId }) =>
        compliance.approveAutomation({ ...body, automation_id: params.id, request_id: requestId }),
    }),
    route({
      method: 'post',
      path: '/v1/automations/{id}/reject',
      area,
      summary: 'Reject a waiting automation',
      access: deciders,
      params: idParams,
      body: reason,
      response: answer,
      handle: ({ params, body, requestId }) =>
        compliance.rejectAutomation({ ...body, automation_id: params.id, request_id: requestId }),
    }),
    route({
      method: 'get',
      path: '/v1/watermarks/{id}',
      area,
      summary: 'From the watermark of a message to its decision',
      access: readers,
      params: z.object({ id: id.max(2_000) }),
      response: answer,
      handle: ({ params }) => compliance.findByWatermark({ watermark: params.id }),
    }),
  ];
}
