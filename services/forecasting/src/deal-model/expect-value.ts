import { type Day, type Deal, pipelineAsOf } from './deal.ts';
import { fitHazards, type Hazards } from './fit-hazards.ts';
import { type Projection, projectPipeline } from './project-pipeline.ts';
import { WEEKS_PER_QUARTER, weekOf } from './week-calendar.ts';
import { type CellName, cellName, wonByCell } from './won-by-cell.ts';
import { wonValues } from './won-values.ts';

/** What the next weeks are expected to bring for one region and product; entry 0 is week 1. In minor units. */
export type ExpectedCell = {
  readonly cell: CellName;
  readonly weeks: readonly ExpectedWeek[];
};
type ExpectedWeek = {
  readonly valueMinor: number;
  /** Square of the spread that chance alone gives. */
  readonly variance: number;
  /** Half the difference between the two ways of looking at it; they are one forecast when they agree. */
  readonly doubt: number;
};

export type Expectation = {
  readonly asOf: Day;
  readonly cells: readonly ExpectedCell[];
  readonly hazards: Hazards;
  readonly projection: Projection;
};

export type ExpectationInput = {
  readonly deals: readonly Deal[];
  readonly asOf: Day;
  readonly weeks: number;
  /** First day on which closings are on record. Before it deals only seem to stay open. */
  readonly recordedFrom: Day;
};

/**
 * Half from what the open deals promise, half from what the same weeks of the last quarter brought: their errors have
 * different causes, so the mean of the two is better than either. Uses nothing that happened after the as-of day.
 */
export function expectValue({ deals, asOf, weeks, recordedFrom }: ExpectationInput): Expectation {
  const known = pipelineAsOf(deals, asOf);
  const values = wonValues(known);
  const firstWeek = weekOf(recordedFrom, asOf) + 1;
  const hazards = fitHazards({ known, asOf, firstWeek, listPriceOf: values.listPriceOf });
  const projection = projectPipeline({ known, asOf, weeks, hazards, values });
  const won = wonByCell(known, asOf);
  const projected = sumByCell(projection);
  const cells = won.cells.map((cell) => {
    const expected = Array.from({ length: weeks }, (_, at): ExpectedWeek => {
      const { valueMinor = 0, variance = 0 } = projected.get(cell)?.[at] ?? {};
      const weekBefore = at + 1 - WEEKS_PER_QUARTER * Math.ceil((at + 1) / WEEKS_PER_QUARTER);
      // A week that the record does not reach says nothing, and the projection stands alone.
      const before = weekBefore < firstWeek ? valueMinor : won.of(cell, weekBefore);
      return { valueMinor: (valueMinor + before) / 2, variance, doubt: (valueMinor - before) / 2 };
    });
    return { cell, weeks: expected };
  });
  return { asOf, cells, hazards, projection };
}

type Sums = { valueMinor: number; variance: number };

function sumByCell({ cells, openDeals }: Projection): Map<CellName, Sums[]> {
  const sums = new Map<CellName, Sums[]>();
  for (const cell of cells) {
    const name = cellName(cell);
    const weeks = sums.get(name) ?? openDeals.map(() => ({ valueMinor: 0, variance: 0 }));
    sums.set(name, weeks);
    const sum = weeks[cell.week - 1] as Sums;
    sum.valueMinor += cell.valueMinor;
    sum.variance += cell.variance;
  }
  return sums;
}
