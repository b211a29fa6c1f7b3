import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { type AnyRoute, Role, route } from '../../http/route.ts';

const area = 'intake';
const access = [Role.salesManager, Role.operator] as const;
const name = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,99}$/);
const column = z.string().min(1).max(200);

const mapping = z
  .object({
    format: z.enum(['csv', 'ndjson']),
    key: column,
    contact: z.record(z.string(), column).default({}),
    attributes: z.record(z.string(), column).default({}),
    ignore: z.array(column).default([]),
    consents: column.optional(),
    do_not_email: column.optional(),
    do_not_call: column.optional(),
    outcome: column.optional(),
    won_values: z.array(z.string()).default([]),
    lost_values: z.array(z.string()).default([]),
    placeholders: z.array(z.string()).default([]),
    required: z.array(column).default([]),
    notice_given: column.optional(),
    source_disclosed: column.optional(),
  })
  .meta({
    id: 'Mapping',
    description:
      'Which column of a record goes where. Without attributes, every column named nowhere becomes a feature.',
  });
const storedMapping = mapping.extend({ name, version: z.int() });

export function mappingRoutes({ intake }: Pick<Clients, 'intake'>): AnyRoute[] {
  return [
    route({
      method: 'put',
      path: '/v1/mappings/{name}',
      area,
      summary: 'Store how the records of a source become leads',
      access,
      params: z.object({ name }),
      body: mapping,
      response: z.object({ mapping: storedMapping }),
      handle: ({ params, body, requestId }) =>
        intake.putMapping({ request_id: requestId, mapping: { ...body, name: params.name } }),
    }),
    route({
      method: 'get',
      path: '/v1/mappings/{name}',
      area,
      summary: 'Read a mapping',
      access,
      params: z.object({ name }),
      response: z.object({ mapping: storedMapping }),
      handle: ({ params }) => intake.getMapping(params),
    }),
    route({
      method: 'get',
      path: '/v1/mappings',
      area,
      summary: 'List mappings',
      access,
      response: z.object({ mappings: z.array(storedMapping) }),
      handle: () => intake.listMappings({}),
    }),
  ];
}
