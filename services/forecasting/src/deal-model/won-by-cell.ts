import { type Day, type Deal, DealOutcome } from './deal.ts';
import type { DealKind } from './fit-hazards.ts';
import type { Span } from './span.ts';
import { weekOf } from './week-calendar.ts';

/** Won value of past weeks by region and product, counted from a day. */
export type WonByCell = {
  of(cell: CellName, week: number): number;
  /** Sum of cells over a span. */
  over(cells: readonly CellName[], span: Span): number;
  readonly cells: readonly CellName[];
};

/** Region and product as one key. */
export type CellName = string;

export function cellName({ region, product }: DealKind): CellName {
  return JSON.stringify([region, product]);
}

export function cellKind(cell: CellName): DealKind {
  const [region, product] = JSON.parse(cell) as [string, string];
  return { region, product };
}

export function wonByCell(deals: readonly Deal[], asOf: Day): WonByCell {
  const sums = new Map<CellName, Map<number, number>>();
  for (const deal of deals) {
    const weeks = sums.get(cellName(deal)) ?? new Map<number, number>();
    sums.set(cellName(deal), weeks);
    if (deal.closed?.outcome !== DealOutcome.won) continue;
    const week = weekOf(deal.closed.on, asOf);
    weeks.set(week, (weeks.get(week) ?? 0) + deal.closed.valueMinor);
  }
  const of = (cell: CellName, week: number) => sums.get(cell)?.get(week) ?? 0;
  const over = (cells: readonly CellName[], { from, to }: Span) => {
    let sum = 0;
    for (const cell of cells) for (let week = from; week <= to; week += 1) sum += of(cell, week);
    return sum;
  };
  return { of, over, cells: [...sums.keys()].sort() };
}
