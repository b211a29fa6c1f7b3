import type { Clock } from '@salesmesh/chassis/clock';
import { AssignmentState, LeadStage, type StoredLead } from '../lead/lead.ts';
import type { LeadStore } from '../lead/lead-store.ts';
import type { Slot } from '../rep/rep.ts';
import type { RepStore } from '../rep/rep-store.ts';

export type DropStaleSlots = () => Promise<void>;

/** A place may stand without its lead for as long as a dispatch takes to write the lead. */
const GRACE_MS = 60_000;

/**
 * Gives back places whose lead is not with the rep: the lead is closed, was returned, or a dispatch died between taking the
 * place and giving the lead. So capacity heals itself, whatever was interrupted.
 */
export function dropStaleSlots(deps: { leads: LeadStore; reps: RepStore; clock: Clock }): DropStaleSlots {
  return async () => {
    const reps = await deps.reps.list();
    const oldestFresh = new Date(deps.clock.now().getTime() - GRACE_MS).toISOString();
    const slots = reps.flatMap((rep) => rep.slots).filter(({ taken_at }) => taken_at < oldestFresh);
    const leads = new Map(
      (await deps.leads.loadMany(slots.map(({ lead_id }) => lead_id))).map((lead) => [lead._id, lead]),
    );
    const stale = new Set(
      slots.filter((slot) => !isHeld(slot, leads.get(slot.lead_id))).map((slot) => slot.assignment_id),
    );
    if (stale.size === 0) return;
    const ofRep = reps.map((rep): [string, string[]] => [
      deps.reps.idOf(rep),
      rep.slots.map(({ assignment_id }) => assignment_id).filter((id) => stale.has(id)),
    ]);
    await deps.reps.freeSlots(new Map(ofRep.filter(([, ids]) => ids.length > 0)));
  };
}

function isHeld(slot: Slot, lead: StoredLead | undefined): boolean {
  if (lead?.stage !== LeadStage.open || lead.assignment?.id !== slot.assignment_id) return false;
  return lead.assignment.state === AssignmentState.offered || lead.assignment.state === AssignmentState.accepted;
}
