import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { type AnyRoute, Role, route } from '../../http/route.ts';
import { consentRecord } from '../../resources/lead.ts';
import { person } from '../../resources/person.ts';
import { consentChannel, consentPurpose, id, idParams, instant, personRequestKind } from '../../resources/sets.ts';

const area = 'persons';
const officer = [Role.officer] as const;
const writers = [Role.officer, Role.salesManager, Role.rep] as const;
const answer = z.object({ person });

export function personRoutes({ person: persons }: Pick<Clients, 'person'>): AnyRoute[] {
  return [
    route({
      method: 'get',
      path: '/v1/persons/{id}',
      area,
      summary: 'What compliance knows of a person',
      access: [Role.officer, Role.salesManager],
      params: idParams,
      response: answer,
      handle: ({ params }) => persons.getPerson({ recipient_id: params.id }),
    }),
    route({
      method: 'post',
      path: '/v1/persons/{id}/consents',
      area,
      summary: 'Record consents',
      access: writers,
      params: idParams,
      body: z.object({ consents: z.array(consentRecord).min(1).max(100) }),
      response: answer,
      handle: ({ params, body, requestId }) =>
        persons.recordConsents({ ...body, recipient_id: params.id, request_id: requestId }),
    }),
    route({
      method: 'post',
      path: '/v1/persons/{id}/consents/withdraw',
      area,
      summary: 'Withdraw consent; binds permits already granted',
      access: writers,
      params: idParams,
      body: z.object({ purpose: consentPurpose, channel: consentChannel }),
      response: answer,
      handle: ({ params, body, requestId }) =>
        persons.withdrawConsent({ ...body, recipient_id: params.id, request_id: requestId }),
    }),
    route({
      method: 'put',
      path: '/v1/persons/{id}/suppression',
      area,
      summary: 'Suppress channels for a person, or end it',
      access: writers,
      params: idParams,
      body: z.object({ channels: z.array(consentChannel).min(1), suppressed: z.boolean() }),
      response: answer,
      handle: ({ params, body, requestId }) =>
        persons.setSuppression({ ...body, recipient_id: params.id, request_id: requestId }),
    }),
    route({
      method: 'put',
      path: '/v1/persons/{id}/registry-check',
      area,
      summary: 'Record the result of a check against a do-not-contact register',
      access: officer,
      params: idParams,
      body: z.object({ listed: z.boolean(), checked_at: instant }),
      response: answer,
      handle: ({ params, body, requestId }) =>
        persons.recordRegistryCheck({ ...body, recipient_id: params.id, request_id: requestId }),
    }),
    route({
      method: 'put',
      path: '/v1/persons/{id}/notice',
      area,
      summary: 'Record that the person was told of the processing',
      access: writers,
      params: idParams,
      body: z
        .object({ given: z.boolean(), source_disclosed: z.boolean(), call_analysis_disclosed: z.boolean() })
        .partial(),
      response: answer,
      handle: ({ params, body, requestId }) =>
        persons.recordNotice({ ...body, recipient_id: params.id, request_id: requestId }),
    }),
    route({
      method: 'post',
      path: '/v1/persons/{id}/requests',
      area,
      summary: 'Open a request of the person: objection, erasure, restriction, opt-out of sale',
      access: writers,
      status: 201,
      params: idParams,
      body: z.object({ kind: personRequestKind }),
      response: answer,
      handle: ({ params, body, requestId }) =>
        persons.openRequest({ ...body, recipient_id: params.id, request_id: requestId }),
    }),
    route({
      method: 'delete',
      path: '/v1/persons/{id}/requests/{kind}',
      area,
      summary: 'Close a request that was answered',
      access: officer,
      params: z.object({ id, kind: personRequestKind }),
      response: answer,
      handle: ({ params, requestId }) =>
        persons.closeRequest({ kind: params.kind, recipient_id: params.id, request_id: requestId }),
    }),
  ];
}
