import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { type AnyRoute, isStream } from '../http/route.ts';

const apiVersion = '1.0.0';
const ndjson = 'application/x-ndjson';
const lines =
  'One JSON object a line; the schema is of one line. What fails after the first is told in a last line `{"error": Problem}`';

const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    instance: z.string().optional(),
    traceId: z.string(),
    zh: z.object({ title: z.string(), detail: z.string() }),
    errors: z
      .array(
        z.object({
          field: z.string(),
          pointer: z.string(),
          value: z.string().optional(),
          zh: z.string(),
          en: z.string(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details, in English and Chinese.' });

const problems = Object.fromEntries(
  [
    ['400', 'Wrong input; `errors` names each field'],
    ['401', 'No valid token'],
    ['403', 'The role does not allow it'],
    ['404', 'Not there, or not yours'],
    ['409', 'The state does not allow it'],
    ['412', 'Changed since the version in If-Match'],
    ['413', 'Body too large'],
    ['429', 'Too many requests; see Retry-After'],
    ['503', 'A dependency is away; see Retry-After'],
  ].map(([status, description]) => [
    status,
    { id: `Problem${status}`, description, content: { 'application/problem+json': { schema: problem } } },
  ]),
);

/** The OpenAPI 3.1 document, made of the schemas that check the requests: it cannot say anything else than they do. */
export function openApiDocument(routes: readonly AnyRoute[]): ReturnType<typeof createDocument> {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    const path = route.path.replace('{*', '{');
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'Salesmesh', version: apiVersion, license: { name: 'Apache-2.0' } },
    security: [{ bearer: [] }],
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    paths,
  });
}

function operation(route: AnyRoute): ZodOpenApiOperationObject {
  const headers = z.object({
    ...(isStream(route) ? route.headers?.shape : {}),
    ...(route.method === 'get' ? {} : { 'Idempotency-Key': z.string().optional() }),
    ...(route.isVersioned ? { 'If-Match': z.string().meta({ example: '"3"' }) } : {}),
  });
  const body = bodyOf(route);
  return {
    operationId: `${route.method}${route.path.replaceAll(/[{}*]/g, '').replaceAll(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    tags: [route.area],
    summary: route.summary,
    ...(route.access === 'public' ? { security: [] } : { description: `Roles: ${route.access.join(', ')}` }),
    requestParams: {
      ...(route.params ? { path: route.params } : {}),
      ...(route.query ? { query: route.query } : {}),
      ...(Object.keys(headers.shape).length > 0 ? { header: headers } : {}),
    },
    ...(body === undefined ? {} : { requestBody: { required: true, content: body } }),
    responses: { ...problems, ...answersOf(route) },
  };
}

function bodyOf(route: AnyRoute): Record<string, { schema: z.ZodType }> | undefined {
  if (route.body) return { 'application/json': { schema: route.body } };
  if (!isStream(route) || route.accepts === undefined) return undefined;
  return Object.fromEntries(route.accepts.map((type) => [type, { schema: z.string() }]));
}

function answersOf(route: AnyRoute): ZodOpenApiResponsesObject {
  if (!isStream(route)) {
    const content = { 'application/json': { schema: route.response } };
    return { [`${route.status ?? 200}`]: { description: 'Done', content } };
  }
  const { answers, answer = z.string(), statuses = { 200: answers === ndjson ? lines : 'Done' } } = route;
  const content = { [answers]: { schema: answer } };
  return Object.fromEntries(
    Object.entries(statuses).map(([status, description]) => [`${Number(status)}`, { description, content }]),
  );
}
