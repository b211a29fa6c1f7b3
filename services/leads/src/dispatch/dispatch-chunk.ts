import type { Clock } from '@salesmesh/chassis/clock';
import type { Ids } from '@salesmesh/chassis/ids';
import type { StoredContact } from '../contact/contact.ts';
import type { ContactStore } from '../contact/contact-store.ts';
import { assignLead } from '../lead/assign-lead.ts';
import { LeadStage } from '../lead/lead.ts';
import type { LeadStore, PoolLead } from '../lead/lead-store.ts';
import { type StoredRep, takeSlots } from '../rep/rep.ts';
import type { RepStore } from '../rep/rep-store.ts';
import { LeftReason, type Planned, type PoolEntry, planDispatch } from './plan-dispatch.ts';
import type { ScheduleReturn } from './return-timer.ts';

export type ChunkDeps = {
  readonly leads: LeadStore;
  readonly contacts: ContactStore;
  readonly reps: RepStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly scheduleReturn: ScheduleReturn;
};
type ChunkOptions = { readonly acceptBy: Date; readonly most: number };
type ChunkResult = { readonly dispatched: number; readonly left: ReadonlyMap<string, LeftReason> };
export type DispatchChunk = (pool: readonly PoolLead[], options: ChunkOptions) => Promise<ChunkResult>;

/** Plans that lost a race for a rep's places are made again so many times. */
const ATTEMPTS = 5;

/**
 * Dispatches some leads. Places are taken first, each rep by compare-and-set, so that capacity holds whoever else
 * dispatches; then the timer that takes unanswered leads back is set; then the leads are given, each by compare-and-set.
 * Places whose lead someone else got are given back. A crash leaves at most places without a lead, which the next run drops.
 */
export function dispatchChunk(deps: ChunkDeps): DispatchChunk {
  return async (pool, options) => {
    const contactIds = pool.flatMap(({ contact_id }) => contact_id ?? []);
    const contacts = new Map((await deps.contacts.loadMany(contactIds)).map((contact) => [contact._id, contact]));
    const left = new Map<string, LeftReason>();
    let waiting = pool.map((lead) => entryOf(lead, contacts.get(lead.contact_id ?? '')));
    let dispatched = 0;
    for (let attempt = 0; attempt < ATTEMPTS && waiting.length > 0; attempt += 1) {
      const reserved = await reserve(deps, waiting, options.most - dispatched);
      for (const [leadId, reason] of reserved.left) left.set(leadId, reason);
      dispatched += await give(deps, reserved.offers, { contacts, acceptBy: options.acceptBy });
      waiting = waiting.filter(({ leadId }) => reserved.lost.has(leadId));
    }
    for (const { leadId } of waiting) left.set(leadId, LeftReason.noCapacity);
    return { dispatched, left };
  };
}

function entryOf(lead: PoolLead, contact: StoredContact | undefined): PoolEntry {
  return {
    leadId: lead._id,
    probability01: lead.score?.probability,
    formerRepIds: new Set(lead.past_assignments.map(({ rep_id }) => rep_id)),
    contact: contact === undefined ? undefined : { ...contact, residence: contact.facts.residence },
  };
}

type Offer = Planned & { readonly assignmentId: string; readonly team: string };
type Reserved = {
  readonly offers: readonly Offer[];
  /** Planned for a rep whose places someone else was taking at the same time. */
  readonly lost: ReadonlySet<string>;
  readonly left: ReadonlyMap<string, LeftReason>;
};

async function reserve(deps: ChunkDeps, waiting: readonly PoolEntry[], most: number): Promise<Reserved> {
  const reps = await deps.reps.list();
  const byId = new Map(reps.map((rep) => [deps.reps.idOf(rep), rep]));
  const plan = planDispatch(
    waiting,
    [...byId].map(([id, rep]) => ({ id, rep })),
  );
  const offers = plan.planned.slice(0, most).map((planned): Offer => {
    const team = byId.get(planned.repId)?.team ?? '';
    return { ...planned, assignmentId: deps.ids.next(), team };
  });
  const taken_at = deps.clock.now().toISOString();
  const byRep = [...Map.groupBy(offers, ({ repId }) => repId)];
  const changes = byRep.map(([repId, own]) => {
    const current = byId.get(repId) as StoredRep;
    const slots = own.map(({ leadId, assignmentId }) => ({ lead_id: leadId, assignment_id: assignmentId, taken_at }));
    return { current, next: takeSlots(current, slots) };
  });
  const outcomes = await deps.reps.saveMany(changes);
  const lostReps = new Set(byRep.filter((_, at) => outcomes[at] !== 'saved').map(([repId]) => repId));
  return {
    offers: offers.filter(({ repId }) => !lostReps.has(repId)),
    lost: new Set(offers.filter(({ repId }) => lostReps.has(repId)).map(({ leadId }) => leadId)),
    left: plan.left,
  };
}

type Terms = { readonly contacts: ReadonlyMap<string, StoredContact>; readonly acceptBy: Date };

async function give(deps: ChunkDeps, offers: readonly Offer[], { contacts, acceptBy }: Terms): Promise<number> {
  if (offers.length === 0) return 0;
  await deps.scheduleReturn({
    dueAt: acceptBy,
    assignments: offers.map(({ leadId, assignmentId }) => ({ leadId, assignmentId })),
  });
  const now = deps.clock.now();
  const offerOf = new Map(offers.map((offer) => [offer.leadId, offer]));
  const loaded = await deps.leads.loadMany([...offerOf.keys()]);
  const free = loaded.filter(({ stage, assignment, score, contact_id }) => {
    const isFree = stage === LeadStage.open && assignment === undefined;
    return isFree && score !== undefined && contact_id !== undefined;
  });
  const changes = free.map((current) => {
    const { assignmentId, repId, team, channel } = offerOf.get(current._id) as Offer;
    const contactVersion = contacts.get(current.contact_id ?? '')?.version ?? 0;
    const accept_by = acceptBy.toISOString();
    const command = { id: assignmentId, rep_id: repId, team, channel, accept_by, contactVersion };
    return { current, changed: assignLead(current, command, now) };
  });
  const outcomes = await deps.leads.saveMany(changes);
  const given = new Set(changes.filter((_, at) => outcomes[at] === 'saved').map(({ current }) => current._id));
  const unused = Map.groupBy(
    offers.filter(({ leadId }) => !given.has(leadId)),
    ({ repId }) => repId,
  );
  await deps.reps.freeSlots(
    new Map([...unused].map(([repId, own]) => [repId, own.map((offer) => offer.assignmentId)])),
  );
  return given.size;
}
