import type { CallContext } from '@salesmesh/chassis/context';
import { errors } from '../errors.ts';
import { AssignmentState, type StoredLead } from './lead.ts';

/** What the caller may see of leads. A rep sees the leads on offer to or taken by that rep, and the persons behind them. */
export type LeadSight = { readonly isAll: boolean; readonly ownRepId: string; readonly canSeePerson: boolean };

const SEES_ALL = new Set(['sales_manager', 'operator']);

export function leadSight({ actor }: CallContext): LeadSight {
  const isManager = actor.roles.includes('sales_manager');
  return {
    isAll: actor.roles.some((role) => SEES_ALL.has(role)),
    ownRepId: actor.sub,
    canSeePerson: isManager || actor.roles.includes('rep'),
  };
}

function isOwnLead(lead: StoredLead, sight: LeadSight): boolean {
  const { assignment } = lead;
  if (assignment === undefined || assignment.rep_id !== sight.ownRepId) return false;
  return assignment.state === AssignmentState.offered || assignment.state === AssignmentState.accepted;
}

/** The lead if the caller may see it; else NOT_FOUND, so that nobody learns which ids exist. */
export function visibleLead(lead: StoredLead | undefined, id: string, sight: LeadSight): StoredLead {
  if (lead === undefined || !(sight.isAll || isOwnLead(lead, sight))) throw errors.lead_not_found({ id });
  return lead;
}

export function canSeePersonOf(lead: StoredLead, sight: LeadSight, context: CallContext): boolean {
  return context.actor.roles.includes('sales_manager') || (sight.canSeePerson && isOwnLead(lead, sight));
}
