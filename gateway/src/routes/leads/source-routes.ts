import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { type AnyRoute, Role, route } from '../../http/route.ts';

const access = [Role.salesManager, Role.operator] as const;
const name = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,99}$/);
const path = z.string().min(1).max(200);

const source = z
  .object({
    protocol: z.enum(['form', 'web_event', 'webhook', 'cloudevents']),
    delivers: z.enum(['lead', 'signal']),
    mapping: z.string().optional(),
    lead_key_path: path.optional(),
    lead_key_kind: z.enum(['external_key', 'email', 'lead_id']).optional(),
    signal_type: path.optional(),
    effects: z
      .array(
        z.object({
          signal_type: z.string().default(''),
          feature: z.string().min(1),
          fold: z.enum(['count', 'sum', 'last', 'max']),
          path: z.string().default(''),
        }),
      )
      .default([]),
    signing_secret: z.string().min(16).max(500).optional(),
  })
  .meta({ id: 'Source', description: 'How deliveries of a source are verified and what they change.' });
const storedSource = source.omit({ signing_secret: true }).extend({ name, version: z.int() });

export function sourceRoutes({ intake }: Pick<Clients, 'intake'>): AnyRoute[] {
  return [
    route({
      method: 'put',
      path: '/v1/sources/{name}',
      area: 'intake',
      summary: 'Describe a source of leads or signals',
      access,
      params: z.object({ name }),
      body: source,
      response: z.object({ source: storedSource }),
      handle: ({ params, body, requestId }) =>
        intake.putSource({ request_id: requestId, source: { ...body, name: params.name } }),
    }),
    route({
      method: 'get',
      path: '/v1/sources',
      area: 'intake',
      summary: 'List sources; secrets are never read back',
      access,
      response: z.object({ sources: z.array(storedSource) }),
      handle: () => intake.listSources({}),
    }),
  ];
}
