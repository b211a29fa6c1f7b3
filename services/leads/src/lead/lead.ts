import type { Stored } from '@salesmesh/chassis/store';
import type { Factor, MergeChoice, RecommendedPath } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { errors } from '../errors.ts';
import type { LeadEvent } from './lead-events.ts';

export const LeadStage = {
  open: 'LEAD_STAGE_OPEN',
  converted: 'LEAD_STAGE_CONVERTED',
  lost: 'LEAD_STAGE_LOST',
  merged: 'LEAD_STAGE_MERGED',
} as const;
export type LeadStage = (typeof LeadStage)[keyof typeof LeadStage];

export const AssignmentState = {
  offered: 'offered',
  accepted: 'accepted',
  declined: 'declined',
  returned: 'returned',
} as const;
export type AssignmentState = (typeof AssignmentState)[keyof typeof AssignmentState];

export const Channel = { email: 'email', sms: 'sms', aiCall: 'ai_call' } as const;
export type Channel = (typeof Channel)[keyof typeof Channel];

export type Score = {
  readonly probability: number;
  readonly confidence: number;
  readonly model_version: string;
  readonly scored_at: string;
  readonly top_factors: Factor[];
  readonly path?: RecommendedPath | undefined;
};
export type Assignment = {
  readonly id: string;
  readonly lead_id: string;
  readonly rep_id: string;
  readonly team: string;
  readonly dispatched_at: string;
  readonly accept_by: string;
  readonly state: AssignmentState;
  readonly reason?: string | undefined;
  readonly channel: Channel;
};

export type Attributes = { [name: string]: string };
/** What the surviving lead keeps of a merge, so that it can be undone. */
export type MergeRecord = {
  readonly id: string;
  readonly merged_lead_id: string;
  readonly merged_stage: LeadStage;
  readonly reason: string;
  readonly merged_at: string;
  /** Attributes the survivor got from the merged lead. */
  readonly gained: Attributes;
  readonly gained_contact: boolean;
  readonly choices: MergeChoice[];
  readonly undone_at?: string | undefined;
};
/** Marks of the latest signals folded in, so that one delivered again changes nothing. */
export type AppliedSignals = { readonly recent: readonly string[] };

/** The state of a lead; field names are those of the contract. Instants are RFC 3339 texts in UTC. */
export type LeadState = {
  readonly source: string;
  readonly external_key: string;
  readonly stage: LeadStage;
  /** Non-personal features only: personal data stands in the contact. */
  readonly attributes: Attributes;
  readonly contact_id?: string | undefined;
  readonly score?: Score | undefined;
  readonly assignment?: Assignment | undefined;
  /** Assignments that came to nothing; those reps are not asked again. */
  readonly past_assignments: readonly Assignment[];
  readonly merges: readonly MergeRecord[];
  readonly merged_into?: string | undefined;
  readonly signals: AppliedSignals;
  readonly created_at: string;
  readonly updated_at: string;
};

export type Changed = { readonly next: LeadState; readonly events: readonly LeadEvent[] };
/** A lead as it stands in the store. */
export type StoredLead = Stored<LeadState>;

export type NewLead = Pick<LeadState, 'source' | 'external_key' | 'stage' | 'attributes'> & {
  readonly contact_id?: string | undefined;
  readonly score?: Score | undefined;
};

export function createLead(id: string, command: NewLead, now: Date): Changed {
  const at = now.toISOString();
  const next: LeadState = {
    source: command.source,
    external_key: command.external_key,
    stage: command.stage,
    attributes: command.attributes,
    ...(command.contact_id === undefined ? {} : { contact_id: command.contact_id }),
    ...(command.score === undefined ? {} : { score: command.score }),
    past_assignments: [],
    merges: [],
    signals: { recent: [] },
    created_at: at,
    updated_at: at,
  };
  const created: LeadEvent = {
    type: 'LeadCreated',
    message: { lead_id: id, version: 1, source: next.source, contact_id: command.contact_id, created_at: at },
  };
  const events =
    command.score === undefined ? [created] : [created, scoredEvent({ _id: id, version: 1 }, command.score)];
  return { next, events };
}

/** Puts the score on the lead. A score never changes an answer that a person gave, so only open leads take one. */
export function scoreLead(lead: StoredLead, score: Score): Changed {
  if (lead.stage !== LeadStage.open) throw errors.lead_without_score({ id: lead._id });
  const next = { ...lead, score, updated_at: score.scored_at };
  return { next, events: [scoredEvent({ _id: lead._id, version: lead.version + 1 }, score)] };
}

/** Attributes named in `changes` replace those of the lead; an empty text removes one. */
export function changeAttributes(attributes: Attributes, changes: Attributes): Attributes {
  const kept = Object.entries({ ...attributes, ...changes }).filter(([, value]) => value !== '');
  return Object.fromEntries(kept);
}

export function isOnOffer(lead: LeadState, assignmentId?: string): boolean {
  const { assignment } = lead;
  if (assignment === undefined || assignment.state !== AssignmentState.offered) return false;
  return assignmentId === undefined || assignment.id === assignmentId;
}

export function acceptAssignment(lead: StoredLead, now: Date): Changed {
  const { assignment } = lead;
  if (assignment === undefined || !isOnOffer(lead)) throw errors.assignment_closed();
  const at = now.toISOString();
  const next = { ...lead, assignment: { ...assignment, state: AssignmentState.accepted }, updated_at: at };
  const version = lead.version + 1;
  const message = { lead_id: lead._id, version, assignment_id: assignment.id, accepted_at: at };
  return { next, events: [{ type: 'LeadAccepted', message }] };
}

export type ReturnCommand = { readonly state: 'declined' | 'returned'; readonly reason: string };

/** Back to the pool: declined by the rep, or not accepted in time. The event says which; the rep's words stay here. */
export function returnToPool(lead: StoredLead, command: ReturnCommand, now: Date): Changed {
  const { assignment, ...rest } = lead;
  if (assignment === undefined || !isOnOffer(lead)) throw errors.assignment_closed();
  const at = now.toISOString();
  const closed: Assignment = { ...assignment, state: command.state, reason: command.reason };
  const next: LeadState = { ...rest, past_assignments: [...lead.past_assignments, closed], updated_at: at };
  const message = {
    lead_id: lead._id,
    version: lead.version + 1,
    assignment_id: assignment.id,
    reason: command.state === 'declined' ? 'declined' : 'not_accepted_in_time',
    returned_at: at,
  };
  return { next, events: [{ type: 'LeadReturned', message }] };
}

function scoredEvent(lead: { _id: string; version: number }, score: Score): LeadEvent {
  const { probability, model_version, scored_at } = score;
  return {
    type: 'LeadScored',
    message: { lead_id: lead._id, version: lead.version, probability, model_version, scored_at },
  };
}
