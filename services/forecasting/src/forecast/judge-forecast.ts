import type { AccuracyEntryInput, AccuracySummaryInput } from '@salesmesh/proto/gen/salesmesh/forecasting/v1';
import { type Day, type Deal, dateText, dayOfText } from '../deal-model/deal.ts';
import { FORECAST_WEEKS, type ForecastLine } from '../deal-model/forecast-pipeline.ts';
import { levelNodes } from '../deal-model/level.ts';
import { type Span, SpanKind, spansOf } from '../deal-model/span.ts';
import { DAYS_PER_WEEK } from '../deal-model/week-calendar.ts';
import { wonByCell } from '../deal-model/won-by-cell.ts';
import type { StoredForecast } from './forecast.ts';

export type KnownPast = {
  readonly deals: readonly Deal[];
  /** All that happened up to the end of this day is known. */
  readonly through: Day;
};

type Judged = AccuracyEntryInput & {
  readonly level: string;
  readonly span: string;
  readonly ends_on: string;
  readonly is_within: boolean;
  readonly error?: number;
};

const judgedSpans = spansOf(FORECAST_WEEKS).filter(({ kind }) => kind !== SpanKind.week);

/** Every line of a kept forecast against what was won, for the spans that have wholly passed. */
export function judgeForecast(forecast: StoredForecast, { deals, through }: KnownPast): Judged[] {
  const asOf = dayOfText(forecast.as_of);
  const spans = judgedSpans.filter(({ to }) => asOf + to * DAYS_PER_WEEK <= through);
  if (spans.length === 0) return [];
  const won = wonByCell(deals, asOf);
  const cellsOf = new Map(levelNodes(won.cells).map((node) => [keyOf(node), node.cells]));
  return forecast.lines.flatMap((line) =>
    spans.map((span) => {
      const cells = cellsOf.get(keyOf(line)) ?? [];
      return judgeLine(forecast, line, { span, actual: won.over(cells, span) });
    }),
  );
}

function judgeLine(
  forecast: StoredForecast,
  line: ForecastLine,
  { span, actual }: { readonly span: Span; readonly actual: number },
): Judged {
  const band = span.kind === SpanKind.horizon ? line.horizon : line.nextFour;
  const { level, region, product } = line;
  return {
    ...{ forecast_id: forecast._id, as_of: forecast.as_of, is_retrospective: forecast.is_retrospective },
    ...{ level, region, product },
    span: span.kind,
    ends_on: dateText(dayOfText(forecast.as_of) + span.to * DAYS_PER_WEEK),
    forecast: band,
    actual: { amount_minor: actual, currency: forecast.currency },
    ...(actual === 0 ? {} : { error: Math.abs(band.p50 - actual) / actual }),
    is_within: band.p10 <= actual && actual <= band.p90,
  };
}

function keyOf({ level, region, product }: Pick<ForecastLine, 'level' | 'region' | 'product'>): string {
  return JSON.stringify([level, region, product]);
}

const MONTHS_PER_QUARTER = 3;

/** Median error and coverage per quarter, level and span; newest quarter first. */
export function summariseErrors(judged: readonly Judged[]): AccuracySummaryInput[] {
  const groups = Map.groupBy(judged, ({ ends_on, level, span }) => JSON.stringify([quarterOf(ends_on), level, span]));
  const summaries = [...groups].map(([key, entries]) => {
    const [quarter, level, span] = JSON.parse(key) as [string, string, string];
    const within = entries.filter(({ is_within }) => is_within).length;
    const found = entries.flatMap(({ error }) => (error === undefined ? [] : [error]));
    return {
      ...{ quarter, level, span },
      judged: entries.length,
      median_error: median(found),
      coverage80: within / entries.length,
    };
  });
  return summaries.sort((a, b) => (a.quarter === b.quarter ? 0 : a.quarter < b.quarter ? 1 : -1));
}

function quarterOf(day: string): string {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 4)}-Q${Math.ceil(month / MONTHS_PER_QUARTER)}`;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = low] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}
