import type { Stored } from '@salesmesh/chassis/store';

/** A place in a rep's capacity, taken before the lead is given. It counts only while the lead carries the assignment. */
export type Slot = { readonly lead_id: string; readonly assignment_id: string; readonly taken_at: string };

/** A sales representative (销售代表) as far as dispatch needs one. The rep's id is the subject of the sign-in. */
export type RepState = {
  readonly team: string;
  /** Countries served, ISO 3166-1 alpha-2; none serves nobody. */
  readonly regions: readonly string[];
  readonly skills: readonly string[];
  /** Leads that the rep can hold at once. */
  readonly capacity: number;
  readonly timezone: string;
  readonly slots: readonly Slot[];
};
export type StoredRep = Stored<RepState>;

export function freePlaces(rep: RepState): number {
  return Math.max(0, rep.capacity - rep.slots.length);
}

/** Share of the capacity that is used; a rep without capacity counts as full. */
export function load01(rep: RepState): number {
  return rep.capacity <= 0 ? 1 : rep.slots.length / rep.capacity;
}

export function takeSlots(rep: RepState, slots: readonly Slot[]): RepState {
  return { ...rep, slots: [...rep.slots, ...slots] };
}
