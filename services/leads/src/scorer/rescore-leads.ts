import type { Clock } from '@salesmesh/chassis/clock';
import type { ContactStore } from '../contact/contact-store.ts';
import { type Changed, LeadStage, type StoredLead, scoreLead } from '../lead/lead.ts';
import type { LeadStore } from '../lead/lead-store.ts';
import type { LeadAdvice } from './lead-advice.ts';

/** Counts microseconds of work; no wall clock. */
export type Stopwatch = { nowUs(): number };
export type RescoreDeps = {
  readonly leads: LeadStore;
  readonly contacts: ContactStore;
  readonly advice: LeadAdvice;
  readonly clock: Clock;
  readonly stopwatch: Stopwatch;
};
export type Rescored = { readonly scored: number; readonly scoreUs: readonly number[] };

/**
 * Scores these leads with the newest model and stores the scores in one bulk write. A lead that someone else changed
 * meanwhile is left to that change; `scored` counts those that were written.
 */
export async function rescore(deps: RescoreDeps, tenant: string, leads: readonly StoredLead[]): Promise<Rescored> {
  const open = leads.filter(({ stage }) => stage === LeadStage.open);
  const [advise, contacts] = await Promise.all([
    deps.advice.prepare(tenant),
    deps.contacts.loadMany(open.flatMap(({ contact_id }) => contact_id ?? [])),
  ]);
  const contactOf = new Map(contacts.map((contact) => [contact._id, contact]));
  const now = deps.clock.now();
  const scoreUs: number[] = [];
  const changes = open.flatMap((current): { current: StoredLead; changed: Changed }[] => {
    const startedUs = deps.stopwatch.nowUs();
    const score = advise({ attributes: current.attributes, contact: contactOf.get(current.contact_id ?? '') }, now);
    scoreUs.push(deps.stopwatch.nowUs() - startedUs);
    return score === undefined ? [] : [{ current, changed: scoreLead(current, score) }];
  });
  const outcomes = await deps.leads.saveMany(changes);
  return { scored: outcomes.filter((outcome) => outcome === 'saved').length, scoreUs };
}

const LEADS_AT_ONCE = 500;

/** Brings every open lead to the given model, batch by batch. */
export async function rescoreStale(
  deps: RescoreDeps,
  tenant: string,
  options: { modelVersion: string; signal: AbortSignal },
): Promise<Rescored> {
  const scoreUs: number[] = [];
  let scored = 0;
  let afterId = '';
  for (;;) {
    options.signal.throwIfAborted();
    const leads = await deps.leads.stale(options.modelVersion, LEADS_AT_ONCE, afterId);
    const last = leads.at(-1);
    if (last === undefined) return { scored, scoreUs };
    const done = await rescore(deps, tenant, leads);
    scored += done.scored;
    scoreUs.push(...done.scoreUs);
    afterId = last._id;
  }
}

/** Value below which the share of all values lies; 0 of none. */
export function quantile(values: readonly number[], share01: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(share01 * sorted.length))] ?? 0;
}
