import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { type AnyRoute, Role, route } from '../../http/route.ts';
import { confirmation, notice, noticePurpose, reconsent, renewal, replyChannel } from '../../resources/consent.ts';
import { person } from '../../resources/person.ts';
import { consentPurpose, id, nextPageToken, page } from '../../resources/sets.ts';

const area = 'consents';
const officer = [Role.officer] as const;
const readers = [Role.officer, Role.salesManager] as const;
const writers = [Role.officer, Role.salesManager, Role.rep] as const;
const consentParams = z.object({ id, consent: id });
const answer = z.object({ person });

export function consentRoutes({ consents }: Pick<Clients, 'consents'>): AnyRoute[] {
  return [...noticeRoutes(consents), ...recordRoutes(consents), ...replyRoutes(consents)];
}

function noticeRoutes(consents: Clients['consents']): AnyRoute[] {
  return [
    route({
      method: 'put',
      path: '/v1/compliance/notices',
      area,
      summary: 'Keep a version of what people are told before they consent, or a language of it',
      access: officer,
      body: notice,
      response: z.object({ notice }),
      handle: ({ body, requestId }) => consents.putNotice({ request_id: requestId, notice: body }),
    }),
    route({
      method: 'get',
      path: '/v1/compliance/notices',
      area,
      summary: 'List notices, newest first for each purpose',
      access: writers,
      query: z.object({ purpose: noticePurpose.optional() }),
      response: z.object({ notices: z.array(notice) }),
      handle: ({ query }) => consents.listNotices({ purpose: query.purpose ?? '' }),
    }),
    route({
      method: 'get',
      path: '/v1/compliance/reconsents',
      area,
      summary: 'Who consented under a notice that is no longer the current one',
      access: readers,
      query: z.object({ purpose: consentPurpose, ...page }),
      response: z.object({ reconsents: z.array(reconsent), next_page_token: nextPageToken }),
      handle: ({ query }) => consents.listReconsents(query),
    }),
  ];
}

function recordRoutes(consents: Clients['consents']): AnyRoute[] {
  const asked = (params: { id: string; consent: string }) => ({ recipient_id: params.id, consent_id: params.consent });
  return [
    route({
      method: 'post',
      path: '/v1/persons/{id}/consents/{consent}/confirm',
      area,
      summary: 'The person stands by a consent',
      access: writers,
      params: consentParams,
      body: confirmation,
      response: answer,
      handle: ({ params, body, requestId }) =>
        consents.confirmConsent({ ...body, ...asked(params), request_id: requestId }),
    }),
    route({
      method: 'post',
      path: '/v1/persons/{id}/consents/{consent}/renew',
      area,
      summary: 'The person agreed again, to the notice that is named',
      access: writers,
      params: consentParams,
      body: renewal,
      response: answer,
      handle: ({ params, body, requestId }) =>
        consents.renewConsent({ ...body, ...asked(params), form: body.form ?? '', request_id: requestId }),
    }),
    route({
      method: 'get',
      path: '/v1/persons/{id}/consents/{consent}/receipt',
      area,
      summary: 'Receipt of a consent after ISO/IEC TS 27560, a JWS that the public key of the ledger verifies',
      access: readers,
      params: consentParams,
      response: z.object({ receipt: z.string(), verifier_key: z.string() }),
      handle: ({ params }) => consents.getConsentReceipt(asked(params)),
    }),
  ];
}

function replyRoutes(consents: Clients['consents']): AnyRoute[] {
  return [
    route({
      method: 'post',
      path: '/v1/compliance/reply-secrets/{channel}',
      area,
      summary: 'A new secret that signs the replies of a channel; the one before serves until the next is issued',
      access: officer,
      status: 201,
      params: z.object({ channel: replyChannel }),
      response: z.object({ signing_secret: z.string() }),
      handle: ({ params, requestId }) => consents.issueReplySecret({ channel: params.channel, request_id: requestId }),
    }),
    route({
      method: 'get',
      path: '/v1/compliance/replies/summary',
      area,
      summary: 'How many replies came, by channel and what became of them',
      access: readers,
      response: z.object({
        counts: z.array(z.object({ channel: z.string(), outcome: z.string(), count: z.int() })),
      }),
      handle: () => consents.summariseReplies({}),
    }),
  ];
}
