import type { Clock } from '@salesmesh/chassis/clock';
import { derivedId } from '@salesmesh/chassis/ids';
import { errors } from '../errors.ts';
import { isOnOffer, returnToPool, type StoredLead } from '../lead/lead.ts';
import type { LeadStore } from '../lead/lead-store.ts';
import type { RepStore } from '../rep/rep-store.ts';

export const RETURN_TIMER = 'return-unaccepted';

type OfferedAssignment = { readonly leadId: string; readonly assignmentId: string };
type ReturnOrder = { readonly dueAt: Date; readonly assignments: readonly OfferedAssignment[] };
/** One timer for all leads given together. Set before they are given: one too many finds nothing to take back. */
export type ScheduleReturn = (order: ReturnOrder) => Promise<void>;
export type DueTimer = { readonly payload?: unknown };

export type TimerPort = {
  schedule(timer: {
    id: string;
    kind: string;
    tenant: string;
    aggregateId: string;
    dueAt: Date;
    payload?: Record<string, unknown>;
  }): Promise<unknown>;
};

export function scheduleReturn(timers: TimerPort, tenant: () => string): ScheduleReturn {
  return async ({ dueAt, assignments }) => {
    const [first] = assignments;
    if (first === undefined) return;
    const id = derivedId(RETURN_TIMER, first.assignmentId);
    const payload = { assignments };
    await timers.schedule({ id, kind: RETURN_TIMER, tenant: tenant(), aggregateId: first.leadId, dueAt, payload });
  };
}

export type ReturnDeps = { readonly leads: LeadStore; readonly reps: RepStore; readonly clock: Clock };

const ATTEMPTS = 5;

/** Takes back what nobody answered. What was accepted, declined or closed meanwhile is left alone, so firing twice is harmless. */
export function onReturnDue(deps: ReturnDeps): (timer: DueTimer) => Promise<void> {
  return async ({ payload }) => {
    let waiting = (payload as { assignments: readonly OfferedAssignment[] }).assignments;
    for (let attempt = 0; attempt < ATTEMPTS && waiting.length > 0; attempt += 1) {
      waiting = await takeBack(deps, waiting);
    }
    // The timer fires again; ending it here would leave these leads on offer for ever.
    if (waiting.length > 0) throw errors.version_conflict();
  };
}

async function takeBack(deps: ReturnDeps, waiting: readonly OfferedAssignment[]): Promise<OfferedAssignment[]> {
  const assignmentOf = new Map(waiting.map(({ leadId, assignmentId }) => [leadId, assignmentId]));
  const loaded = await deps.leads.loadMany([...assignmentOf.keys()]);
  const onOffer = loaded.filter((lead) => isOnOffer(lead, assignmentOf.get(lead._id)));
  const now = deps.clock.now();
  const command = { state: 'returned', reason: 'not_accepted_in_time' } as const;
  const outcomes = await deps.leads.saveMany(
    onOffer.map((current) => ({ current, changed: returnToPool(current, command, now) })),
  );
  await freePlacesOf(
    deps.reps,
    onOffer.filter((_, at) => outcomes[at] === 'saved'),
  );
  const lost = new Set(onOffer.filter((_, at) => outcomes[at] !== 'saved').map(({ _id }) => _id));
  return waiting.filter(({ leadId }) => lost.has(leadId));
}

/** Gives back the places of these leads as they stood before they were returned. */
export async function freePlacesOf(reps: RepStore, leads: readonly StoredLead[]): Promise<void> {
  const assignments = leads.flatMap(({ assignment }) => assignment ?? []);
  const byRep = Map.groupBy(assignments, ({ rep_id }) => rep_id);
  await reps.freeSlots(new Map([...byRep].map(([repId, own]) => [repId, own.map(({ id }) => id)])));
}
