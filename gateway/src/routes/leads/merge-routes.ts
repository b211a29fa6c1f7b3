import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { type AnyRoute, Role, route } from '../../http/route.ts';
import { lead } from '../../resources/lead.ts';
import { id, idParams, nextPageToken, page } from '../../resources/sets.ts';

const area = 'leads';
const access = [Role.salesManager] as const;

export function mergeRoutes({ leads }: Pick<Clients, 'leads'>): AnyRoute[] {
  return [
    route({
      method: 'get',
      path: '/v1/duplicates',
      area,
      summary: 'Pairs of leads that look like one person, with the reasons',
      access,
      query: z.object(page),
      response: z.object({
        candidates: z.array(z.object({ lead_id: id, other_lead_id: id, reasons: z.array(z.string()) })),
        next_page_token: nextPageToken,
      }),
      handle: ({ query }) => leads.listDuplicateCandidates(query),
    }),
    route({
      method: 'post',
      path: '/v1/leads/{id}/merges',
      area,
      summary: 'Join another lead into this one, explained field by field',
      access,
      status: 201,
      params: idParams,
      body: z.object({ merged_lead_id: id, reason: z.string().max(500).default('') }),
      response: z.object({
        merge_id: id,
        lead,
        choices: z.array(
          z.object({ field: z.string(), kept_from: z.string(), reason_zh: z.string(), reason_en: z.string() }),
        ),
      }),
      handle: ({ params, body, requestId }) =>
        leads.mergeLeads({ ...body, surviving_lead_id: params.id, request_id: requestId }),
    }),
    route({
      method: 'post',
      path: '/v1/merges/{id}/undo',
      area,
      summary: 'Restore both leads as they were before a merge',
      access,
      params: idParams,
      response: z.object({ surviving: lead, restored: lead }),
      handle: ({ params, requestId }) => leads.undoMerge({ merge_id: params.id, request_id: requestId }),
    }),
  ];
}
