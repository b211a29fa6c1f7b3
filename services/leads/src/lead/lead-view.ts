import type { ContactInput, LeadInput } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import type { StoredContact } from '../contact/contact.ts';
import type { StoredLead } from './lead.ts';

/** The lead as the contract shows it. Give the contact only where the caller may see personal data. */
export function leadView(lead: StoredLead, contact?: StoredContact): LeadInput {
  return {
    id: lead._id,
    version: lead.version,
    external_key: lead.external_key,
    source: lead.source,
    stage: lead.stage,
    attributes: lead.attributes,
    contact_id: lead.contact_id,
    score: lead.score,
    assignment: lead.assignment,
    created_at: lead.created_at,
    updated_at: lead.updated_at,
    merged_into: lead.merged_into,
    ...(contact === undefined ? {} : { contact: contactView(contact) }),
  };
}

function contactView(contact: StoredContact): ContactInput {
  const { _id, name, email, phone, facts, version } = contact;
  return { id: _id, name, email, phone, facts, version };
}
