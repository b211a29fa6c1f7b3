import { errors } from '../errors.ts';
import { type Assignment, AssignmentState, type Changed, LeadStage, type StoredLead } from './lead.ts';

export type AssignCommand = Pick<Assignment, 'id' | 'rep_id' | 'team' | 'channel' | 'accept_by'> & {
  readonly contactVersion: number;
};

/** Offers the lead to a rep. Only an open, scored lead that nobody holds can be offered. */
export function assignLead(lead: StoredLead, command: AssignCommand, now: Date): Changed {
  const isFree = lead.stage === LeadStage.open && lead.assignment === undefined;
  if (!isFree || lead.score === undefined || lead.contact_id === undefined) throw errors.assignment_closed();
  const { contactVersion, ...offer } = command;
  const at = now.toISOString();
  const assignment: Assignment = { ...offer, lead_id: lead._id, dispatched_at: at, state: AssignmentState.offered };
  const message = {
    lead_id: lead._id,
    version: lead.version + 1,
    assignment_id: offer.id,
    rep_id: offer.rep_id,
    team: offer.team,
    contact_id: lead.contact_id,
    contact_version: contactVersion,
    channel: offer.channel,
    probability: lead.score.probability,
    dispatched_at: at,
    accept_by: offer.accept_by,
  };
  return { next: { ...lead, assignment, updated_at: at }, events: [{ type: 'LeadDispatched', message }] };
}
