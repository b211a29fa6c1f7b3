import { CaseStanding } from './case.ts';

/** What lists and counts over all cases look at, so that they do not grow with everything that ever was: served by two indexes. */
export function openOrSince(openedSince: string): Record<string, unknown> {
  return { $or: [{ state: CaseStanding.open }, { opened_at: { $gte: openedSince } }] };
}
