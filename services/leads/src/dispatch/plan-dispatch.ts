import { chooseChannel, type Reach } from '../contact/choose-channel.ts';
import type { Channel } from '../lead/lead.ts';
import { type Candidate, pickRep } from '../rep/pick-rep.ts';
import { type RepState, takeSlots } from '../rep/rep.ts';

/** A lead of the pool with what a choice needs. */
export type PoolEntry = {
  readonly leadId: string;
  readonly probability01: number | undefined;
  /** Reps who declined it or let it lapse. */
  readonly formerRepIds: ReadonlySet<string>;
  readonly contact: (Reach & { readonly residence: string | undefined }) | undefined;
};
export const LeftReason = {
  noRepInRegion: 'no_rep_in_region',
  noCapacity: 'no_capacity',
  noScore: 'no_score',
  noContact: 'no_contact',
  noChannel: 'no_channel',
} as const;
export type LeftReason = (typeof LeftReason)[keyof typeof LeftReason];
export type Planned = { readonly leadId: string; readonly repId: string; readonly channel: Channel };
export type Plan = {
  readonly planned: readonly Planned[];
  readonly left: ReadonlyMap<string, LeftReason>;
};

/**
 * Gives each lead, in the order given, to the rep of the person's country with the lightest load. Places given away count
 * at once, so that no rep gets more than the capacity and equal reps get equally many.
 */
export function planDispatch(pool: readonly PoolEntry[], candidates: readonly Candidate<RepState>[]): Plan {
  const reps = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const planned: Planned[] = [];
  const left = new Map<string, LeftReason>();
  for (const entry of pool) {
    const choice = chooseFor(entry, [...reps.values()]);
    if (typeof choice === 'string') {
      left.set(entry.leadId, choice);
      continue;
    }
    const { repId } = choice;
    planned.push({ leadId: entry.leadId, ...choice });
    const taken = reps.get(repId) as Candidate<RepState>;
    const slot = { lead_id: entry.leadId, assignment_id: '', taken_at: '' };
    reps.set(repId, { id: repId, rep: takeSlots(taken.rep, [slot]) });
  }
  return { planned, left };
}

function chooseFor(
  entry: PoolEntry,
  candidates: readonly Candidate<RepState>[],
): { repId: string; channel: Channel } | LeftReason {
  const { probability01, contact, formerRepIds } = entry;
  if (contact === undefined) return LeftReason.noContact;
  if (probability01 === undefined) return LeftReason.noScore;
  const channel = chooseChannel(contact, probability01);
  if (channel === undefined) return LeftReason.noChannel;
  if (contact.residence === undefined) return LeftReason.noRepInRegion;
  const picked = pickRep(candidates, contact.residence, formerRepIds);
  return typeof picked === 'string' ? picked : { repId: picked.id, channel };
}
