import type { ReceivedEvent } from '@salesmesh/chassis/bus';
import type { Clock } from '@salesmesh/chassis/clock';
import type { AppError } from '@salesmesh/chassis/errors';
import type { SignalReceived } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import type { ContactStore } from '../contact/contact-store.ts';
import { errors } from '../errors.ts';
import { type Changed, LeadStage, type StoredLead, scoreLead } from '../lead/lead.ts';
import type { LeadStore } from '../lead/lead-store.ts';
import type { LeadAdvice } from '../scorer/lead-advice.ts';
import { foldSignals } from './fold-signals.ts';

export type SignalDeps = {
  readonly leads: LeadStore;
  readonly contacts: ContactStore;
  readonly advice: LeadAdvice;
  readonly clock: Clock;
};
type Signal = ReceivedEvent<SignalReceived>;
type Outcome = AppError | undefined;

/** A lead may come in just after its first signal, so an unknown key is tried some times before it is put aside. */
const PATIENCE_DELIVERIES = 5;
const ATTEMPTS = 4;

/** Folds a batch of signals into their leads: one read, one score and one write per lead, however many signals it has. */
export function onSignals(deps: SignalDeps) {
  return async (received: readonly ReceivedEvent[]): Promise<Outcome[]> => {
    const events = received as unknown as readonly Signal[];
    const tenant = events[0]?.tenant ?? '';
    const leadIdOf = await matchLeads(deps, events);
    const outcomes = new Map<Signal, Outcome>();
    const byLead = new Map<string, Signal[]>();
    for (const event of events) {
      const leadId = leadIdOf.get(keyOf(event));
      if (leadId === undefined) outcomes.set(event, unmatched(event));
      else byLead.set(leadId, [...(byLead.get(leadId) ?? []), event]);
    }
    const missed = await applyAll(deps, tenant, byLead);
    for (const leadId of missed)
      for (const event of byLead.get(leadId) ?? []) outcomes.set(event, errors.version_conflict());
    return events.map((event) => outcomes.get(event));
  };
}

function unmatched({ deliveries, message }: Signal): AppError {
  const params = { kind: message.lead_key_kind };
  return deliveries <= PATIENCE_DELIVERIES ? errors.signal_early(params) : errors.signal_unmatched(params);
}

function keyOf({ message }: Signal): string {
  return JSON.stringify([message.lead_key_kind, message.lead_key]);
}

/** Lead id by key. A lead that was joined into another one passes its signals on to that one. */
async function matchLeads(deps: SignalDeps, events: readonly Signal[]): Promise<ReadonlyMap<string, string>> {
  const keys = (kind: string) => [
    ...new Set(events.filter(({ message }) => message.lead_key_kind === kind).map(({ message }) => message.lead_key)),
  ];
  const [byId, byKey, contacts] = await Promise.all([
    deps.leads.loadMany(keys('lead_id')),
    deps.leads.findByExternalKeys(keys('external_key')),
    deps.contacts.findByEmailHashes(keys('email')),
  ]);
  const ofContacts = await deps.leads.loadMany(contacts.map(({ lead_id }) => lead_id));
  const leadOf = new Map(ofContacts.map((lead) => [lead._id, lead]));
  const matches = new Map<string, string>();
  const add = (kind: string, key: string, lead: StoredLead | undefined) => {
    const name = JSON.stringify([kind, key]);
    if (lead !== undefined && !matches.has(name)) matches.set(name, lead.merged_into ?? lead._id);
  };
  for (const lead of byId) add('lead_id', lead._id, lead);
  for (const lead of byKey.toSorted(openFirst)) add('external_key', lead.external_key, lead);
  for (const { email_hash, lead_id } of contacts) add('email', email_hash ?? '', leadOf.get(lead_id));
  return matches;
}

function openFirst(left: StoredLead, right: StoredLead): number {
  return Number(right.stage === LeadStage.open) - Number(left.stage === LeadStage.open);
}

/** Answers the leads that other writers kept changing under it. */
async function applyAll(
  deps: SignalDeps,
  tenant: string,
  byLead: ReadonlyMap<string, readonly Signal[]>,
): Promise<readonly string[]> {
  let waiting = [...byLead.keys()];
  for (let attempt = 0; attempt < ATTEMPTS && waiting.length > 0; attempt += 1) {
    const leads = await deps.leads.loadMany(waiting);
    const contacts = await deps.contacts.loadMany(leads.flatMap(({ contact_id }) => contact_id ?? []));
    const contactOf = new Map(contacts.map((contact) => [contact._id, contact]));
    const advise = await deps.advice.prepare(tenant);
    const now = deps.clock.now();
    const changes = leads.flatMap((current): { current: StoredLead; changed: Changed }[] => {
      const folded = folding(current, byLead.get(current._id) ?? [], now);
      if (folded === undefined) return [];
      const contact = contactOf.get(current.contact_id ?? '');
      const score =
        folded.stage === LeadStage.open ? advise({ attributes: folded.attributes, contact }, now) : undefined;
      return [{ current, changed: score === undefined ? { next: folded, events: [] } : scoreLead(folded, score) }];
    });
    const outcomes = await deps.leads.saveMany(changes);
    waiting = changes.filter((_, at) => outcomes[at] !== 'saved').map(({ current }) => current._id);
  }
  return waiting;
}

function folding(lead: StoredLead, signals: readonly Signal[], now: Date): StoredLead | undefined {
  const logged = signals.map(({ id, sequence, message }) => ({ id, sequence, changes: message.changes }));
  const { attributes, signals: applied, hasChanged } = foldSignals(lead.attributes, lead.signals, logged);
  return hasChanged ? { ...lead, attributes, signals: applied, updated_at: now.toISOString() } : undefined;
}
