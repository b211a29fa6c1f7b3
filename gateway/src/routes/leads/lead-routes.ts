import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { type AnyRoute, Role, route } from '../../http/route.ts';
import { attributes, lead, leadStage, newLead, recipientFacts } from '../../resources/lead.ts';
import { idParams, nextPageToken, page } from '../../resources/sets.ts';

const area = 'leads';
const access = [Role.salesManager, Role.rep] as const;
const leadAnswer = z.object({ lead });

export function leadRoutes({ leads }: Pick<Clients, 'leads'>): AnyRoute[] {
  return [
    route({
      method: 'post',
      path: '/v1/leads',
      area,
      summary: 'Create a lead; the same source and key twice is one lead',
      access,
      status: 201,
      body: newLead,
      response: leadAnswer.extend({ created: z.boolean() }),
      handle: ({ body, requestId }) => leads.createLead({ ...body, request_id: requestId }),
    }),
    route({
      method: 'get',
      path: '/v1/leads',
      area,
      summary: 'List leads, newest first or by score',
      access,
      query: z.object({
        ...page,
        order: z.enum(['newest', 'score']).default('newest'),
        stage: leadStage.optional(),
        source: z.string().optional(),
        rep_id: z.string().optional(),
      }),
      response: z.object({ leads: z.array(lead), next_page_token: nextPageToken }),
      handle: ({ query }) => leads.listLeads(query),
    }),
    route({
      method: 'get',
      path: '/v1/leads/{id}',
      area,
      summary: 'Read one lead',
      access,
      params: idParams,
      response: leadAnswer,
      handle: ({ params }) => leads.getLead({ lead_id: params.id }),
    }),
    route({
      method: 'patch',
      path: '/v1/leads/{id}',
      area,
      summary: 'Change attributes, stage or the facts of the person',
      access,
      isVersioned: true,
      params: idParams,
      body: z.object({
        attributes: attributes.default({}),
        stage: leadStage.optional(),
        facts: recipientFacts.optional(),
      }),
      response: leadAnswer,
      handle: ({ params, body, requestId, expectedVersion }) =>
        leads.updateLead({
          ...body,
          lead_id: params.id,
          request_id: requestId,
          expected_version: expectedVersion,
        }),
    }),
  ];
}
