import { load01, type RepState } from './rep.ts';

/** A rep as a plan sees it: `taken` counts the places given away since the plan began. */
export type Candidate<R extends RepState> = { readonly id: string; readonly rep: R };

/**
 * The rep who serves the country, has a free place and uses the smallest share of the capacity; of equals the first by id.
 * Undefined tells whether nobody serves the country or everyone who does is full.
 */
export function pickRep<R extends RepState>(
  candidates: readonly Candidate<R>[],
  country: string,
  excludedIds: ReadonlySet<string>,
): Candidate<R> | 'no_rep_in_region' | 'no_capacity' {
  const serving = candidates.filter(({ id, rep }) => rep.regions.includes(country) && !excludedIds.has(id));
  if (serving.length === 0) return 'no_rep_in_region';
  const free = serving.filter(({ rep }) => rep.slots.length < rep.capacity);
  const [first, ...others] = free;
  if (first === undefined) return 'no_capacity';
  return others.reduce((best, next) => (isBefore(next, best) ? next : best), first);
}

function isBefore<R extends RepState>(left: Candidate<R>, right: Candidate<R>): boolean {
  const difference = load01(left.rep) - load01(right.rep);
  return difference < 0 || (difference === 0 && left.id < right.id);
}
