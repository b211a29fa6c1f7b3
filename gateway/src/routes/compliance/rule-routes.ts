import { type CallContext, noPerson, runWith } from '@salesmesh/chassis/context';
import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { type AnyRoute, Role, route, streamRoute } from '../../http/route.ts';
import { reason, ruleFile, ruleRevision, rulesInForce } from '../../resources/rule-revision.ts';
import { idParams, instant } from '../../resources/sets.ts';

const area = 'rules';
const officer = [Role.officer] as const;
const readers = [Role.officer, Role.salesManager, Role.operator] as const;

const revision = z.object({ revision: ruleRevision });
const revisions = '/v1/compliance/revisions';
const because = z.strictObject({ reason });

type Rules = Pick<Clients, 'rules'>;

/** The life of the rules that decide: drafted, checked, approved by a second officer, in force, rolled back. */
export function ruleRoutes(clients: Rules): AnyRoute[] {
  return [...draftRoutes(clients), ...approvalRoutes(clients), ...readRoutes(clients), rulesLog(clients)];
}

function draftRoutes({ rules }: Rules): AnyRoute[] {
  return [
    route({
      method: 'post',
      path: revisions,
      area,
      summary: 'Begin a revision upon the rules in force, or upon one that comes before it',
      access: officer,
      status: 201,
      body: z.strictObject({ title: z.string().min(1).max(200), reason, base: z.string().max(64).optional() }),
      response: revision,
      handle: ({ body, requestId }) => rules.createRevision({ ...body, request_id: requestId }),
    }),
    route({
      method: 'put',
      path: `${revisions}/{id}/files`,
      area,
      summary: 'Put, replace or remove files of a draft; it must be checked again',
      access: officer,
      isVersioned: true,
      params: idParams,
      body: z.strictObject({ files: z.array(ruleFile).min(1).max(200), reason: reason.optional() }),
      response: revision,
      handle: ({ params, body, requestId, expectedVersion }) =>
        rules.putRuleFiles({
          ...{ id: params.id, request_id: requestId, expected_version: expectedVersion },
          files: body.files,
          reason: body.reason ?? '',
        }),
    }),
    route({
      method: 'post',
      path: `${revisions}/{id}/rebase`,
      area,
      summary: 'Take up the rules in force as those that the draft changes',
      access: officer,
      params: idParams,
      body: because,
      response: revision,
      handle: ({ params, body, requestId }) => rules.rebaseRevision({ ...body, id: params.id, request_id: requestId }),
    }),
    route({
      method: 'post',
      path: `${revisions}/{id}/check`,
      area,
      summary: 'Check a draft: format, types, lint, tests with coverage, register, compilation, cases',
      access: officer,
      params: idParams,
      response: revision,
      handle: ({ params, requestId }) => rules.checkRevision({ id: params.id, request_id: requestId }),
    }),
  ];
}

function approvalRoutes({ rules }: Rules): AnyRoute[] {
  return [
    route({
      method: 'post',
      path: `${revisions}/{id}/submit`,
      area,
      summary: 'Ask a second officer to approve what was checked, in force from a day or at once',
      access: officer,
      params: idParams,
      body: because.extend({ effective_at: instant.optional() }),
      response: revision,
      handle: ({ params, body, requestId }) => rules.submitRevision({ ...body, id: params.id, request_id: requestId }),
    }),
    route({
      method: 'post',
      path: `${revisions}/{id}/approve`,
      area,
      summary: 'Approve exactly the content that was read; never the own draft',
      access: officer,
      params: idParams,
      body: because.extend({ content_hash: z.string().regex(/^[0-9a-f]{64}$/) }),
      response: revision,
      handle: ({ params, body, requestId }) => rules.approveRevision({ ...body, id: params.id, request_id: requestId }),
    }),
    route({
      method: 'post',
      path: `${revisions}/{id}/reject`,
      area,
      summary: 'Send a submitted revision back to its author',
      access: officer,
      params: idParams,
      body: because,
      response: revision,
      handle: ({ params, body, requestId }) => rules.rejectRevision({ ...body, id: params.id, request_id: requestId }),
    }),
    route({
      method: 'post',
      path: `${revisions}/{id}/withdraw`,
      area,
      summary: 'End a revision that is not yet in force',
      access: officer,
      params: idParams,
      body: because,
      response: revision,
      handle: ({ params, body, requestId }) =>
        rules.withdrawRevision({ ...body, id: params.id, request_id: requestId }),
    }),
    route({
      method: 'post',
      path: '/v1/compliance/rules/rollback',
      area,
      summary: 'Go back at once to rules that were in force before',
      access: officer,
      body: because.extend({ revision_id: z.string().min(1).max(64) }),
      response: z.object({ rules: rulesInForce }),
      handle: ({ body, requestId }) => rules.rollBackRules({ ...body, request_id: requestId }),
    }),
  ];
}

function readRoutes({ rules }: Rules): AnyRoute[] {
  const ofRevision = z.object({ revision: z.string().max(64).optional() });
  return [
    route({
      method: 'get',
      path: revisions,
      area,
      summary: 'Revisions of the rules, newest first, without their files',
      access: readers,
      response: z.object({ revisions: z.array(ruleRevision) }),
      handle: () => rules.listRevisions({}),
    }),
    route({
      method: 'get',
      path: `${revisions}/{id}`,
      area,
      summary: 'A revision with its files, its check and its history',
      access: readers,
      params: idParams,
      response: revision,
      handle: ({ params }) => rules.getRevision({ id: params.id }),
    }),
    route({
      method: 'get',
      path: '/v1/compliance/rules',
      area,
      summary: 'What is in force, by whom and since when, and which processes decide by it',
      access: readers,
      response: z.object({ rules: rulesInForce }),
      handle: () => rules.getRules({}),
    }),
    route({
      method: 'get',
      path: '/v1/compliance/rules/files',
      area,
      summary: 'Paths of the files of the rules in force, or of a revision',
      access: readers,
      query: ofRevision,
      response: z.object({ revision_id: z.string(), paths: z.array(z.string()) }),
      handle: ({ query }) => rules.listRuleFiles({ revision_id: query.revision }),
    }),
    route({
      method: 'get',
      path: '/v1/compliance/rules/file',
      area,
      summary: 'A file of the rules in force, or of a revision',
      access: readers,
      query: ofRevision.extend({ path: z.string().max(300) }),
      response: z.object({ revision_id: z.string(), file: ruleFile }),
      handle: ({ query }) => rules.getRuleFile({ revision_id: query.revision, path: query.path }),
    }),
  ];
}

/** Open to everyone, as the ledger is: entries hold ids and hashes, and a proof that needs our permission proves little. */
function rulesLog({ rules }: Rules): AnyRoute {
  const path = z.preprocess((segments) => [segments].flat().join('/'), z.string());
  return streamRoute({
    method: 'get',
    path: '/v1/rules-log/{tenant}/{*path}',
    area: 'ledger',
    summary: 'Approvals, publications and rollbacks of rules as C2SP tlog-tiles has it; its verifier key is at `key`',
    access: 'public',
    params: z.object({ tenant: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,99}$/), path }),
    answers: 'application/octet-stream',
    stream: async ({ params, requestId }, _request, response) => {
      const context: CallContext = { tenant: params.tenant, actor: noPerson, requestId };
      const { data } = await runWith(context, () => rules.readRulesLog({ path: params.path }));
      response.type('application/octet-stream').set('cache-control', 'no-cache').send(Buffer.from(data));
    },
  });
}
