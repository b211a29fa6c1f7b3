import { type Day, type Deal, pipelineAsOf } from './deal.ts';
import type { Expectation, ExpectedCell } from './expect-value.ts';
import { type Level, levelNodes } from './level.ts';
import { type Span, type SpanKind, spansOf } from './span.ts';
import { DAYS_PER_WEEK } from './week-calendar.ts';
import { wonByCell } from './won-by-cell.ts';

/** Sum of the expected value of a line over a span, and the measure of its uncertainty that errors are divided by. */
export type SpanSum = { readonly valueMinor: number; readonly scale: number };

export function sumOver(cells: readonly ExpectedCell[], { from, to }: Span): SpanSum {
  let [valueMinor, variance, doubt] = [0, 0, 0];
  for (const { weeks } of cells) {
    for (const week of weeks.slice(from - 1, to)) {
      valueMinor += week.valueMinor;
      variance += week.variance;
      doubt += week.doubt;
    }
  }
  return { valueMinor, scale: Math.sqrt(variance + doubt * doubt) };
}

/** Past errors, each divided by its scale, of one level and kind of span. */
export type PastErrors = { of(level: Level, kind: SpanKind): readonly number[] };

/** Errors of earlier forecasts as far as they can be known on the as-of day: their whole span must have passed by then. */
export function pastErrors(past: readonly Expectation[], deals: readonly Deal[], asOf: Day): PastErrors {
  const known = pipelineAsOf(deals, asOf);
  const pools = new Map<string, number[]>();
  for (const expectation of past) {
    const weeks = expectation.cells[0]?.weeks.length ?? 0;
    const spans = spansOf(weeks).filter(({ to }) => expectation.asOf + to * DAYS_PER_WEEK <= asOf);
    const won = wonByCell(known, expectation.asOf);
    const expected = new Map(expectation.cells.map((cell) => [cell.cell, cell]));
    for (const node of spans.length === 0 ? [] : levelNodes(won.cells)) {
      const cells = node.cells.flatMap((cell) => expected.get(cell) ?? []);
      for (const span of spans) {
        const { valueMinor, scale } = sumOver(cells, span);
        if (scale === 0) continue;
        const key = `${node.level} ${span.kind}`;
        const pool = pools.get(key) ?? [];
        pools.set(key, pool);
        pool.push(Math.abs(won.over(node.cells, span) - valueMinor) / scale);
      }
    }
  }
  return { of: (level, kind) => pools.get(`${level} ${kind}`) ?? [] };
}
