import { once } from 'node:events';
import { type CallContext, noPerson, runWith } from '@salesmesh/chassis/context';
import type { Response } from 'express';
import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { type AnyRoute, Role, route, streamRoute } from '../../http/route.ts';
import { longestStreamMs } from '../../http/time-limits.ts';
import { correction, dataOperation, dataTask, rightsKind, rightsRequest, rightsState } from '../../resources/rights.ts';
import { id, idParams, instant } from '../../resources/sets.ts';

const area = 'rights of persons';
const officer = [Role.officer] as const;
const hearers = [Role.officer, Role.salesManager, Role.rep] as const;
const answer = z.object({ request: rightsRequest });
const tenant = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,99}$/);
const method = z
  .string()
  .regex(/^[a-z0-9_]{3,60}$/)
  .describe('What was checked, such as passport_in_person');
const paging = { page_size: z.coerce.number().int().min(1).max(1_000).default(50), page_token: z.string().default('') };

export function rightsRoutes({ rights }: Pick<Clients, 'rights'>): AnyRoute[] {
  return [...requestRoutes(rights), ...settlingRoutes(rights), ...registerRoutes(rights), destructionLog(rights)];
}

type RightsClient = Clients['rights'];

function requestRoutes(rights: RightsClient): AnyRoute[] {
  return [
    route({
      method: 'post',
      path: '/v1/rights-requests',
      area,
      summary: 'Open a request of a person; erasure, restriction and objection bind the next send at once',
      access: hearers,
      status: 201,
      body: z.object({
        recipient_id: id,
        kind: rightsKind,
        corrections: z.array(correction).max(20).default([]).describe('For a rectification alone: each field once'),
      }),
      response: answer.extend({
        identity_token: z.string().describe('For whoever checks the identity; given to officers, empty for others'),
      }),
      handle: ({ body, requestId }) => rights.openRightsRequest({ ...body, request_id: requestId }),
    }),
    route({
      method: 'get',
      path: '/v1/rights-requests',
      area,
      summary: 'List requests of persons, newest first',
      access: officer,
      query: z.object({ ...paging, state: rightsState.optional(), recipient_id: id.optional() }),
      response: z.object({ requests: z.array(rightsRequest), next_page_token: z.string() }),
      handle: ({ query }) => rights.listRightsRequests(query),
    }),
    route({
      method: 'get',
      path: '/v1/rights-requests/{id}',
      area,
      summary: 'A request, with what each service has confirmed',
      access: officer,
      params: idParams,
      response: answer,
      handle: ({ params }) => rights.getRightsRequest({ id: params.id }),
    }),
    streamRoute({
      method: 'get',
      path: '/v1/rights-requests/{id}/archive',
      area,
      summary: 'The signed archive (tar) for the person',
      access: officer,
      params: idParams,
      answers: 'application/x-tar',
      stream: async ({ params }, _request, response) => {
        const pieces = rights.readRightsArchive({ id: params.id }, { timeoutMs: longestStreamMs });
        await download(pieces, `${params.id}.tar`, response);
      },
    }),
  ];
}

function settlingRoutes(rights: RightsClient): AnyRoute[] {
  return [
    route({
      method: 'post',
      path: '/v1/rights-requests/{id}/identity',
      area,
      summary: 'An officer has checked who asks; services are asked from then on',
      access: officer,
      params: idParams,
      body: z.object({ method }),
      response: answer,
      handle: ({ params, body, requestId }) => rights.verifyIdentity({ ...body, id: params.id, request_id: requestId }),
    }),
    route({
      method: 'post',
      path: '/v1/identity-checks/{tenant}/{id}',
      area,
      summary: 'The same, told by whoever checks identities, with the token that opening gave to an officer',
      access: 'public',
      params: z.object({ tenant, id }),
      body: z.object({ token: z.string().min(1).max(200), method }),
      response: z.object({ state: rightsState }),
      handle: ({ params, body, requestId }) => {
        const context: CallContext = { tenant: params.tenant, actor: noPerson, requestId };
        return runWith(context, () => rights.reportIdentity({ ...body, id: params.id }));
      },
    }),
    route({
      method: 'post',
      path: '/v1/rights-requests/{id}/extension',
      area,
      summary: 'A later deadline with its reason: once, by two months at most, not in China',
      access: officer,
      params: idParams,
      body: z.object({ due_at: instant, reason: z.string().min(1).max(500) }),
      response: answer,
      handle: ({ params, body, requestId }) =>
        rights.extendRightsRequest({ ...body, id: params.id, request_id: requestId }),
    }),
    route({
      method: 'post',
      path: '/v1/rights-requests/{id}/rejection',
      area,
      summary: 'End a request that is not fulfilled, before services were asked',
      access: officer,
      params: idParams,
      body: z.object({ reason: z.string().min(1).max(500) }),
      response: answer,
      handle: ({ params, body, requestId }) =>
        rights.rejectRightsRequest({ ...body, id: params.id, request_id: requestId }),
    }),
  ];
}

const inBoth = z.object({ zh: z.string(), en: z.string() });
/** As the files of the register have it, gathered. */
const dataMap = z.object({
  organization: z.object({ fides_key: z.string(), name: inBoth, controller: inBoth }).loose(),
  systems: z.array(
    z
      .object({
        system: z.object({ fides_key: z.string(), name: inBoth }).loose(),
        dataset: z
          .object({ fides_key: z.string(), collections: z.array(z.object({ name: z.string() }).loose()) })
          .loose(),
      })
      .loose(),
  ),
});

function registerRoutes(rights: RightsClient): AnyRoute[] {
  return [
    route({
      method: 'get',
      path: '/v1/data-tasks',
      area,
      summary: 'What services were asked about the data of persons, and what each confirmed',
      access: officer,
      query: z.object({ ...paging, operation: dataOperation.optional() }),
      response: z.object({ tasks: z.array(dataTask), next_page_token: z.string() }),
      handle: ({ query }) => rights.listDataTasks(query),
    }),
    route({
      method: 'post',
      path: '/v1/retention-runs',
      area,
      summary: 'Destroy what expired today in every service; a second run on a day is the first one',
      access: officer,
      status: 201,
      response: z.object({ task: dataTask }),
      handle: () => rights.runRetention({}),
    }),
    streamRoute({
      method: 'get',
      path: '/v1/data-map',
      area,
      summary: 'The record of processing activities (GDPR article 30), as JSON, HTML or Markdown',
      access: officer,
      query: z.object({
        format: z.enum(['json', 'html', 'markdown']).default('json'),
        language: z.enum(['zh', 'en']).default('en'),
      }),
      answers: 'application/json',
      answer: dataMap,
      stream: async ({ query }, _request, response) => {
        const { content_type, body } = await rights.getDataMap(query);
        response.type(content_type).set('x-content-type-options', 'nosniff').send(Buffer.from(body));
      },
    }),
  ];
}

/** Open to everyone, as the ledger is: entries hold ids and counts, and a proof that needs our permission proves little. */
function destructionLog(rights: RightsClient): AnyRoute {
  const path = z.preprocess((segments) => [segments].flat().join('/'), z.string());
  return streamRoute({
    method: 'get',
    path: '/v1/destructions/{tenant}/{*path}',
    area: 'ledger',
    summary: 'The log of destructions as C2SP tlog-tiles has it; its verifier key is at `key`',
    access: 'public',
    params: z.object({ tenant, path }),
    answers: 'application/octet-stream',
    stream: async ({ params, requestId }, _request, response) => {
      const context: CallContext = { tenant: params.tenant, actor: noPerson, requestId };
      const { data } = await runWith(context, () => rights.readDestructionLog({ path: params.path }));
      response.type('application/octet-stream').set('cache-control', 'no-cache').send(Buffer.from(data));
    },
  });
}

async function download(pieces: AsyncIterable<{ data: Uint8Array }>, name: string, response: Response): Promise<void> {
  const closed = new AbortController();
  response.once('close', () => closed.abort());
  for await (const { data } of pieces) {
    if (closed.signal.aborted) return;
    if (!response.headersSent) response.attachment(name).type('application/x-tar');
    if (!response.write(data)) await once(response, 'drain', { signal: closed.signal });
  }
  response.end();
}
