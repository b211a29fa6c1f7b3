import { type AppError, isRetryable } from '@salesmesh/chassis/errors';
import { FieldCheck } from '@salesmesh/chassis/field-check';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { NamedStore } from '@salesmesh/chassis/store';
import type { Automation } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type {
  FollowUpAnswerInput,
  FollowUpInput,
  FollowUpOrder,
  FollowUpTemplate,
  RequestFollowUpsRequest,
  RequestFollowUpsResponseInput,
} from '@salesmesh/proto/gen/salesmesh/leads/v1';
import type { StoredContact } from '../contact/contact.ts';
import type { ContactStore } from '../contact/contact-store.ts';
import { errors } from '../errors.ts';
import type { StoredLead } from '../lead/lead.ts';
import type { LeadStore } from '../lead/lead-store.ts';
import type { AutomationDesk, AutomationRequest } from './automation-desk.ts';
import { pickTemplate, renderTemplate } from './render-template.ts';

export type FollowUpDeps = {
  readonly leads: LeadStore;
  readonly contacts: ContactStore;
  readonly templates: NamedStore<FollowUpTemplate>;
  readonly desk: AutomationDesk;
};

/** What was asked of compliance for one order, and what its answer is told with. */
type Prepared = { readonly request: AutomationRequest; readonly shown: Pick<FollowUpInput, 'country' | 'language'> };

const MOST_ORDERS = 500;

/** Nothing of it is stored here: compliance knows a repeated request id, so a repeated order asks for nothing twice. */
export function requestFollowUps(
  deps: FollowUpDeps,
): UnaryHandler<RequestFollowUpsRequest, RequestFollowUpsResponseInput> {
  return async ({ orders }) => {
    checkOrders(orders);
    const [leads, contacts, templates] = await Promise.all([
      deps.leads.loadMany(orders.map(({ lead_id }) => lead_id)),
      deps.contacts.loadMany(orders.map(({ contact_id }) => contact_id)),
      deps.templates.list(),
    ]);
    const leadOf = new Map(leads.map((lead) => [lead._id, lead]));
    const contactOf = new Map(contacts.map((contact) => [contact._id, contact]));
    const prepared = orders.map((order) =>
      prepare(order, { lead: leadOf.get(order.lead_id), contact: contactOf.get(order.contact_id), templates }),
    );
    const answers = await deps.desk.request(prepared.flatMap((item) => ('request' in item ? [item.request] : [])));
    return {
      answers: prepared.map((item, at): FollowUpAnswerInput => {
        const request_id = orders[at]?.request_id ?? '';
        if (!('request' in item)) return refusal(request_id, item);
        const answer = answers.get(request_id);
        if (answer === undefined) return refusal(request_id, errors.compliance_busy({ code: 'no answer' }));
        if ('error' in answer) return refusal(request_id, answer.error);
        return { request_id, follow_up: { ...item.shown, ...told(answer.automation) } };
      }),
    };
  };
}

function checkOrders(orders: readonly FollowUpOrder[]): void {
  const check = new FieldCheck(errors.invalid_request);
  check.that(orders.length <= MOST_ORDERS, 'orders', {
    zh: `一次最多 ${MOST_ORDERS} 项，请分批请求。`,
    en: `At most ${MOST_ORDERS} orders a request; send them in parts.`,
  });
  const ids = orders.map(({ request_id }) => request_id);
  check.that(new Set(ids).size === ids.length && !ids.includes(''), 'orders.request_id', {
    zh: '每项须有各自不同的请求号。',
    en: 'Give each order a request id of its own.',
  });
  check.throwIfWrong();
}

function refusal(request_id: string, error: AppError): FollowUpAnswerInput {
  return { request_id, error: { code: error.code, is_retryable: isRetryable(error) } };
}

function told({ id, state, decision, history }: Automation): FollowUpInput {
  return {
    automation_id: id,
    state,
    outcome: decision?.outcome ?? '',
    until: decision?.until,
    decision_number: history.length + 1,
  };
}

type Known = {
  readonly lead: StoredLead | undefined;
  readonly contact: StoredContact | undefined;
  readonly templates: readonly FollowUpTemplate[];
};

function prepare(order: FollowUpOrder, { lead, contact, templates }: Known): Prepared | AppError {
  if (lead === undefined) return errors.lead_not_found({ id: order.lead_id });
  // Whoever opened the case may have named any contact; after a merge a person looks at it.
  if (contact === undefined || lead.contact_id !== order.contact_id)
    return errors.address_not_found({ id: order.contact_id });
  const template = pickTemplate(templates, order.channel, contact.facts.residence);
  if (template === undefined) return errors.template_missing({ channel: order.channel });
  const { attributes } = lead;
  const view = { name: contact.name ?? '', rep: order.rep_id, team: order.team, attributes };
  const { subject, body, elements } = renderTemplate(template, view);
  const request: AutomationRequest = {
    request_id: order.request_id,
    recipient_id: order.contact_id,
    recipient_version: order.contact_version,
    action: {
      kind: 'send',
      channel: order.channel,
      purpose: 'marketing',
      automated: true,
      ai_generated: template.ai_generated,
      ai_voice: order.channel === 'ai_call',
      // Dispatch goes by the score, so the person was chosen from behaviour, whatever the text says.
      profiling: true,
      significant_effect: false,
    },
    content: {
      subject,
      body,
      elements,
      ai_label: elements.ai_notice === '' ? 'none' : 'explicit',
      // Whoever puts a template answers for it: subject and body are written together.
      subject_matches_body: true,
    },
    team: order.team,
    reference: order.lead_id,
  };
  return { request, shown: { country: contact.facts.residence, language: template.language } };
}
