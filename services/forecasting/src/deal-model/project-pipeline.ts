import type { Day, Deal } from './deal.ts';
import type { DealKind, Hazards } from './fit-hazards.ts';
import { WEEKS_PER_QUARTER, weekOf } from './week-calendar.ts';
import type { WonValues } from './won-values.ts';

/** Expected won value of one region and product in one week to come. */
type ProjectedCell = DealKind & {
  readonly week: number;
  readonly valueMinor: number;
  /** Square of the spread that chance alone gives. */
  readonly variance: number;
};

export type Projection = {
  readonly cells: readonly ProjectedCell[];
  /** Deals expected to be open when week 1, 2, … begins. */
  readonly openDeals: readonly number[];
};

export type ProjectionInput = {
  /** The pipeline as of the day. */
  readonly known: readonly Deal[];
  readonly asOf: Day;
  readonly weeks: number;
  readonly hazards: Hazards;
  readonly values: WonValues;
};

type Group = { readonly kind: DealKind; readonly ageWeeks: number; readonly deals: number };

/** Lets the open deals and those still to come live through the next weeks under the hazards, in expectation. */
export function projectPipeline(input: ProjectionInput): Projection {
  const arrivals = arrivalsPerWeek(input.known, input.asOf);
  const cells: ProjectedCell[] = [];
  const openDeals: number[] = [];
  let groups = openGroups(input.known, input.asOf);
  for (let week = 1; week <= input.weeks; week += 1) {
    const open = groups.reduce((sum, { deals }) => sum + deals, 0);
    openDeals.push(open);
    const atRisk = [...groups.map((group) => ({ ...group, ageWeeks: group.ageWeeks + 1 })), ...arrivals];
    groups = [];
    for (const group of atRisk) {
      const { won01, lost01 } = input.hazards.chances(group.kind, group.ageWeeks, { week, openDeals: open });
      const value = input.values.of(group.kind.product);
      const wins = group.deals * won01;
      cells.push({ ...group.kind, week, valueMinor: wins * value.mean, variance: wins * value.meanSquare });
      groups.push({ ...group, deals: group.deals * (1 - won01 - lost01) });
    }
  }
  return { cells, openDeals };
}

/** Chance that an open deal is won within the projected weeks. */
export function chanceToWin(deal: Deal, asOf: Day, hazards: Hazards, { openDeals }: Projection): number {
  let stillOpen01 = 1;
  let won01 = 0;
  openDeals.forEach((open, at) => {
    const week = at + 1;
    const chances = hazards.chances(deal, week - weekOf(deal.openedOn, asOf), { week, openDeals: open });
    won01 += stillOpen01 * chances.won01;
    stillOpen01 *= 1 - chances.won01 - chances.lost01;
  });
  return won01;
}

function openGroups(known: readonly Deal[], asOf: Day): Group[] {
  const open = known.filter(({ closed }) => closed === undefined);
  return grouped(open, (deal) => -weekOf(deal.openedOn, asOf), 1);
}

/** New deals come as they came in the last quarter; whether they come evenly matters less than how many there are. */
function arrivalsPerWeek(known: readonly Deal[], asOf: Day): Group[] {
  const recent = known.filter((deal) => deal.isEngaged && weekOf(deal.openedOn, asOf) > -WEEKS_PER_QUARTER);
  return grouped(recent, () => 0, 1 / WEEKS_PER_QUARTER);
}

function grouped(deals: readonly Deal[], ageOf: (deal: Deal) => number, each: number): Group[] {
  const groups = new Map<string, Group>();
  for (const deal of deals) {
    const { region, product } = deal;
    const ageWeeks = ageOf(deal);
    const key = JSON.stringify([ageWeeks, region, product]);
    const group = groups.get(key) ?? { kind: { region, product }, ageWeeks, deals: 0 };
    groups.set(key, { ...group, deals: group.deals + each });
  }
  return [...groups.values()];
}
