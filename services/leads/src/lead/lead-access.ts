import type { Access } from '@salesmesh/chassis/access';
import type { CallContext } from '@salesmesh/chassis/context';
import { errors } from '../errors.ts';
import type { StoredLead } from './lead.ts';

/** What may be asked of the access rules about a lead. */
type LeadAction = 'read' | 'read_person' | 'change' | 'answer';

/** Which leads of the tenant a list may hold: all, or those of one representative. */
type LeadSight = { readonly isAll: boolean; readonly ownRepId: string };

/** Who may see and do what with leads, as `policies/access/lead` says. */
export type LeadAccess = {
  sight(context: CallContext): LeadSight;
  canSee(lead: StoredLead, context: CallContext): boolean;
  canSeePersonOf(lead: StoredLead, context: CallContext): boolean;
  /** The lead if the caller may see it; else NOT_FOUND, so that nobody learns which ids exist. */
  visible(lead: StoredLead | undefined, id: string, context: CallContext): StoredLead;
  /** The same for the lead that the caller may say yes or no to. */
  answerable(lead: StoredLead | undefined, id: string, context: CallContext): StoredLead;
  /** PERMISSION_DENIED leads.change_not_allowed for a lead that the caller sees but may not change. */
  assertMayChange(lead: StoredLead, context: CallContext): void;
};

export function leadAccess(access: Access): LeadAccess {
  const may = (action: LeadAction, lead: Partial<StoredLead>, { actor }: CallContext): boolean =>
    access.decide({ actor, action, resource: resourceOf(lead) }).allowed;
  const only =
    (action: LeadAction) =>
    (lead: StoredLead | undefined, id: string, context: CallContext): StoredLead => {
      if (lead === undefined || !may(action, lead, context)) throw errors.lead_not_found({ id });
      return lead;
    };
  return {
    // Who may read a lead that is nobody's may read all.
    sight: (context) => ({ isAll: may('read', {}, context), ownRepId: context.actor.sub }),
    canSee: (lead, context) => may('read', lead, context),
    canSeePersonOf: (lead, context) => may('read_person', lead, context),
    visible: only('read'),
    answerable: only('answer'),
    assertMayChange: (lead, context) => {
      if (!may('change', lead, context)) throw errors.change_not_allowed({ id: lead._id });
    },
  };
}

function resourceOf({ stage, assignment }: Partial<StoredLead>) {
  return { kind: 'lead', stage, assignee: assignment?.rep_id, assignment_state: assignment?.state };
}
