import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { GetLeadRequest, GetLeadResponseInput } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import type { ContactStore } from '../contact/contact-store.ts';
import type { LeadAccess } from '../lead/lead-access.ts';
import type { LeadStore } from '../lead/lead-store.ts';
import { leadView } from '../lead/lead-view.ts';

export type LeadBookDeps = {
  readonly leads: LeadStore;
  readonly contacts: ContactStore;
  readonly access: LeadAccess;
};

export function getLead(deps: LeadBookDeps): UnaryHandler<GetLeadRequest, GetLeadResponseInput> {
  return async ({ lead_id }, { context }) => {
    const lead = deps.access.visible(await deps.leads.load(lead_id), lead_id, context);
    const canSeePerson = lead.contact_id !== undefined && deps.access.canSeePersonOf(lead, context);
    return { lead: leadView(lead, canSeePerson ? await deps.contacts.load(lead.contact_id ?? '') : undefined) };
  };
}
