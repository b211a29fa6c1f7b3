import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { type AnyRoute, Role, route } from '../../http/route.ts';
import { contentElements } from '../../resources/automation.ts';
import { country, followUpChannel, idParams } from '../../resources/sets.ts';

const template = z
  .object({
    channel: followUpChannel,
    language: z.string().min(2).max(35),
    countries: z.array(country).default([]),
    subject: z.string().max(1_000).default(''),
    body: z.string().min(1).max(50_000),
    elements: contentElements.prefault({}),
    ai_generated: z.boolean().default(false),
  })
  .meta({ id: 'FollowUpTemplate', description: 'What a dispatched lead is sent; texts hold {{placeholders}}.' });
const storedTemplate = template.extend({ id: z.string(), version: z.int() });

export function followUpRoutes({ followUp }: Pick<Clients, 'followUp'>): AnyRoute[] {
  return [
    route({
      method: 'put',
      path: '/v1/follow-up-templates/{id}',
      area: 'follow-up',
      summary: 'Store the text of an automated follow-up',
      access: [Role.salesManager],
      params: idParams,
      body: template,
      response: z.object({ template: storedTemplate }),
      handle: ({ params, body, requestId }) =>
        followUp.putFollowUpTemplate({ request_id: requestId, template: { ...body, id: params.id } }),
    }),
    route({
      method: 'get',
      path: '/v1/follow-up-templates',
      area: 'follow-up',
      summary: 'List follow-up texts',
      access: [Role.salesManager],
      response: z.object({ templates: z.array(storedTemplate) }),
      handle: () => followUp.listFollowUpTemplates({}),
    }),
  ];
}
