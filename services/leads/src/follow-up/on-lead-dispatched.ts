import type { ReceivedEvent } from '@salesmesh/chassis/bus';
import { derivedId } from '@salesmesh/chassis/ids';
import type { FollowUpTemplate, LeadDispatched } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import type { StoredContact } from '../contact/contact.ts';
import type { ContactStore } from '../contact/contact-store.ts';
import { errors } from '../errors.ts';
import type { StoredLead } from '../lead/lead.ts';
import type { LeadStore } from '../lead/lead-store.ts';
import type { NamedStore } from '@salesmesh/chassis/store';
import type { AutomationDesk, AutomationRequest } from './automation-desk.ts';
import { pickTemplate, renderTemplate } from './render-template.ts';

export type FollowUpDeps = {
  readonly leads: LeadStore;
  readonly contacts: ContactStore;
  readonly templates: NamedStore<FollowUpTemplate>;
  readonly desk: AutomationDesk;
};
type Dispatched = ReceivedEvent<LeadDispatched>;

/**
 * Requests the automated follow-up of dispatched leads. The request id comes from the assignment, so a redelivered event
 * asks for nothing twice. Answers per event: an error that can pass is tried again, another ends in the dead letters.
 */
export function onLeadDispatched(deps: FollowUpDeps) {
  return async (received: readonly ReceivedEvent[]): Promise<(Error | undefined)[]> => {
    const events = received as unknown as readonly Dispatched[];
    const [leads, contacts, templates] = await Promise.all([
      deps.leads.loadMany(events.map(({ message }) => message.lead_id)),
      deps.contacts.loadMany(events.map(({ message }) => message.contact_id)),
      deps.templates.list(),
    ]);
    const leadOf = new Map(leads.map((lead) => [lead._id, lead]));
    const contactOf = new Map(contacts.map((contact) => [contact._id, contact]));
    const prepared = events.map(({ message }) =>
      prepare(message, { lead: leadOf.get(message.lead_id), contact: contactOf.get(message.contact_id), templates }),
    );
    const requests = prepared.filter((item): item is AutomationRequest => !(item instanceof Error));
    const answers = await deps.desk.request(requests);
    return prepared.map((item) => {
      if (item instanceof Error) return item;
      if (!answers.has(item.request_id)) return errors.compliance_busy({ code: 'no answer' });
      return answers.get(item.request_id);
    });
  };
}

type Known = {
  readonly lead: StoredLead | undefined;
  readonly contact: StoredContact | undefined;
  readonly templates: readonly FollowUpTemplate[];
};

function prepare(message: LeadDispatched, { lead, contact, templates }: Known): AutomationRequest | Error {
  if (lead === undefined) return errors.lead_not_found({ id: message.lead_id });
  if (contact === undefined) return errors.address_not_found({ id: message.contact_id });
  const template = pickTemplate(templates, message.channel, contact.facts.residence);
  if (template === undefined) return errors.template_missing({ channel: message.channel });
  const { attributes } = lead;
  const view = { name: contact.name ?? '', rep: message.rep_id, team: message.team, attributes };
  const { subject, body, elements } = renderTemplate(template, view);
  return {
    request_id: derivedId('follow-up', message.assignment_id),
    recipient_id: message.contact_id,
    recipient_version: message.contact_version,
    action: {
      kind: 'send',
      channel: message.channel,
      purpose: 'marketing',
      automated: true,
      ai_generated: template.ai_generated,
      ai_voice: message.channel === 'ai_call',
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
    team: message.team,
    reference: message.lead_id,
  };
}
