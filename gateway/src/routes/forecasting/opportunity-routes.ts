import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { type AnyRoute, Role, route } from '../../http/route.ts';
import { crmMapping, day, opportunity, opportunityStage } from '../../resources/opportunity.ts';
import { idParams, nextPageToken, page } from '../../resources/sets.ts';

const area = 'opportunities';
const readers = [Role.salesManager, Role.rep, Role.officer, Role.operator] as const;
const importers = [Role.salesManager, Role.operator] as const;
const kept = crmMapping.extend({ name: z.string(), version: z.int() }).meta({ id: 'KeptCrmMapping' });

export function opportunityRoutes({ opportunities }: Pick<Clients, 'opportunities'>): AnyRoute[] {
  return [
    route({
      method: 'put',
      path: '/v1/crm-mappings/{name}',
      area,
      summary: 'Say how the files of a CRM are read',
      access: importers,
      params: z.object({ name: z.string() }),
      body: crmMapping,
      response: z.object({ mapping: kept }),
      handle: ({ params, body, requestId }) =>
        opportunities.putCrmMapping({ request_id: requestId, mapping: { ...body, ...params } }),
    }),
    route({
      method: 'get',
      path: '/v1/crm-mappings',
      area,
      summary: 'How the files of each CRM are read',
      access: importers,
      response: z.object({ mappings: z.array(kept) }),
      handle: () => opportunities.listCrmMappings({}),
    }),
    route({
      method: 'get',
      path: '/v1/opportunities/summary',
      area,
      summary: 'Counts of opportunities by stage, and of what is known besides',
      access: importers,
      response: z.object({
        ...{ total: z.int(), prospecting: z.int(), engaging: z.int(), won: z.int(), lost: z.int() },
        ...{ products: z.int(), sellers: z.int(), accounts: z.int(), observed_through: day.optional() },
      }),
      handle: () => opportunities.summariseOpportunities({}),
    }),
    route({
      method: 'get',
      path: '/v1/opportunities',
      area,
      summary: 'List opportunities by their key in the CRM',
      access: readers,
      query: z.object({ ...page, stage: opportunityStage.optional(), product: z.string().max(200).optional() }),
      response: z.object({ opportunities: z.array(opportunity), next_page_token: nextPageToken }),
      handle: ({ query }) => opportunities.listOpportunities(query),
    }),
    route({
      method: 'get',
      path: '/v1/opportunities/{id}',
      area,
      summary: 'An opportunity as the newest file of its CRM showed it',
      access: readers,
      params: idParams,
      response: z.object({ opportunity }),
      handle: ({ params }) => opportunities.getOpportunity({ opportunity_id: params.id }),
    }),
  ];
}
