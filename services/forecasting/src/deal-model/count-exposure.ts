import { type Day, type Deal, DealOutcome } from './deal.ts';
import { weekOf } from './week-calendar.ts';

/** Deals of one age, region and product in one past week: how many were there and how they ended in it. */
type ExposureCell = {
  readonly week: number;
  readonly ageWeeks: number;
  readonly region: string;
  readonly product: string;
  readonly atRisk: number;
  readonly won: number;
  readonly lost: number;
};

export type Exposure = {
  readonly cells: readonly ExposureCell[];
  /** Deals open when a week begins; the as-of day stands before week 1. */
  openBefore(week: number): number;
};

type Counts = { atRisk: number; won: number; lost: number };
type Life = { readonly from: number; readonly until: number };

/**
 * Counts the weeks that deals lived through, from `firstWeek` (the first one whose closings are on record) to week 0. A
 * deal is at risk from the week in which it is opened, as many close within days. `known` is the pipeline as of the day.
 */
export function countExposure(known: readonly Deal[], asOf: Day, firstWeek: number): Exposure {
  const counts = new Map<string, { place: Omit<ExposureCell, keyof Counts>; counts: Counts }>();
  const openBefore = new Map<number, number>();
  for (const deal of known) {
    const life = lifeOf(deal, asOf);
    for (let week = Math.max(life.from, firstWeek); week <= Math.min(life.until, 0); week += 1) {
      if (week > life.from) openBefore.set(week, (openBefore.get(week) ?? 0) + 1);
      const place = { week, ageWeeks: week - life.from, region: deal.region, product: deal.product };
      const key = JSON.stringify([place.week, place.ageWeeks, place.region, place.product]);
      const cell = counts.get(key) ?? { place, counts: { atRisk: 0, won: 0, lost: 0 } };
      counts.set(key, cell);
      cell.counts.atRisk += 1;
      if (week !== life.until || deal.closed === undefined) continue;
      if (deal.closed.outcome === DealOutcome.won) cell.counts.won += 1;
      else cell.counts.lost += 1;
    }
  }
  openBefore.set(1, known.filter(({ closed }) => closed === undefined).length);
  return {
    cells: [...counts.values()].map((cell) => ({ ...cell.place, ...cell.counts })),
    openBefore: (week) => openBefore.get(week) ?? 0,
  };
}

/** The week a deal was opened in and the one it was closed in; an open one lives past week 0. */
function lifeOf(deal: Deal, asOf: Day): Life {
  return { from: weekOf(deal.openedOn, asOf), until: deal.closed === undefined ? 1 : weekOf(deal.closed.on, asOf) };
}
