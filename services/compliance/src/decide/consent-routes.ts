import type { Right, RpcTableOf } from '@salesmesh/chassis/rpc';
import type { ConsentServiceMethods } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { getConsentReceipt } from '../consent/get-consent-receipt.ts';
import { issueReplySecret } from '../consent/issue-reply-secret.ts';
import { listReconsents } from '../consent/list-reconsents.ts';
import { optOut, readOptOutLink } from '../consent/opt-out.ts';
import { listNotices, putNotice } from '../consent/put-notice.ts';
import { recordReply, summariseReplies } from '../consent/record-reply.ts';
import { confirmConsent, renewConsent } from '../consent/settle-consent.ts';
import type { Parts } from './assemble.ts';

const services = ['gateway'];
const officers: Right = { services, roles: ['compliance_officer'] };
const readers: Right = { services, roles: ['sales_manager', 'compliance_officer'] };
const sellers: Right = { services, roles: ['rep', 'sales_manager', 'compliance_officer'] };
/** For people outside: what they hand in (a link, a signature) is the permission. */
const anyone: Right = { services };

export function consentRoutes(parts: Parts) {
  return {
    '/salesmesh.compliance.v1.ConsentService/PutNotice': { right: officers, unary: putNotice(parts) },
    '/salesmesh.compliance.v1.ConsentService/ListNotices': { right: sellers, unary: listNotices(parts) },
    '/salesmesh.compliance.v1.ConsentService/ConfirmConsent': { right: sellers, unary: confirmConsent(parts) },
    '/salesmesh.compliance.v1.ConsentService/RenewConsent': { right: sellers, unary: renewConsent(parts) },
    '/salesmesh.compliance.v1.ConsentService/GetConsentReceipt': { right: readers, unary: getConsentReceipt(parts) },
    '/salesmesh.compliance.v1.ConsentService/ListReconsents': { right: readers, unary: listReconsents(parts) },
    '/salesmesh.compliance.v1.ConsentService/ReadOptOutLink': { right: anyone, unary: readOptOutLink(parts) },
    '/salesmesh.compliance.v1.ConsentService/OptOut': { right: anyone, unary: optOut(parts) },
    '/salesmesh.compliance.v1.ConsentService/IssueReplySecret': { right: officers, unary: issueReplySecret(parts) },
    '/salesmesh.compliance.v1.ConsentService/RecordReply': { right: anyone, unary: recordReply(parts) },
    '/salesmesh.compliance.v1.ConsentService/SummariseReplies': { right: readers, unary: summariseReplies(parts) },
  } satisfies RpcTableOf<ConsentServiceMethods>;
}
