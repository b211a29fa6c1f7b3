import { errors } from '../errors.ts';
import { conformalRadius } from './conformal-radius.ts';
import { type Day, type Deal, DealOutcome, dateText, pipelineAsOf } from './deal.ts';
import { type Expectation, type ExpectedCell, expectValue } from './expect-value.ts';
import { type LevelNode, levelNodes } from './level.ts';
import { type PastErrors, pastErrors, sumOver } from './past-errors.ts';
import { shareOut } from './share-out.ts';
import { type Span, SpanKind, spansOf } from './span.ts';
import { DAYS_PER_WEEK, WEEKS_PER_QUARTER } from './week-calendar.ts';

/** Changes with every change of the model that can change a figure. */
export const MODEL_VERSION = 'deal-hazards-1';
export const FORECAST_WEEKS = WEEKS_PER_QUARTER;
const COVERAGE01 = 0.8;
/** Earlier days that are forecast again to learn the errors from: a year, so that each season is among them. */
const MOST_PAST = 52;
/** The seasons of a quarter must have been seen once, and the hazards need closings to be learned from. */
const LEAST_HISTORY_DAYS = WEEKS_PER_QUARTER * DAYS_PER_WEEK;
const LEAST_WON = 20;

/** Won value in whole minor units: the expected one, and the bounds that hold it in four cases of five. */
export type Band = { readonly p10: number; readonly p50: number; readonly p90: number };

/** One line of one level. `p50` adds up exactly over weeks and from fine levels to coarse ones; the bounds do not. */
export type ForecastLine = Pick<LevelNode, 'level' | 'region' | 'product'> & {
  readonly weeks: readonly Band[];
  readonly nextFour: Band;
  readonly horizon: Band;
};

export type PipelineForecast = { readonly asOf: Day; readonly lines: readonly ForecastLine[] };

/** When the first closing on record was, if that is enough to forecast from. Throws forecasting.not_enough_history. */
export function recordedFromOf(deals: readonly Deal[], asOf: Day): Day {
  const closings = pipelineAsOf(deals, asOf).flatMap(({ closed }) => closed ?? []);
  const won = closings.filter(({ outcome }) => outcome === DealOutcome.won).length;
  const first = closings.reduce((earliest, { on }) => Math.min(earliest, on), Number.POSITIVE_INFINITY);
  const days = Number.isFinite(first) ? asOf - first : 0;
  if (days < LEAST_HISTORY_DAYS || won < LEAST_WON) {
    throw errors.not_enough_history({
      asOf: dateText(asOf),
      days,
      won,
      leastDays: LEAST_HISTORY_DAYS,
      leastWon: LEAST_WON,
    });
  }
  return first;
}

/** Earlier days of the same weekday, oldest first, on which a forecast would have been possible. */
export function earlierOrigins(asOf: Day, recordedFrom: Day): Day[] {
  const possible = Math.floor((asOf - recordedFrom - LEAST_HISTORY_DAYS) / DAYS_PER_WEEK);
  const count = Math.max(0, Math.min(MOST_PAST, possible));
  return Array.from({ length: count }, (_, at) => asOf - (count - at) * DAYS_PER_WEEK);
}

export type ForecastInput = {
  readonly deals: readonly Deal[];
  readonly asOf: Day;
  /** Told after each of the forecasts that the errors are learned from. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
};

/** The forecast as it could have been made at the end of the day. The same deals give the same figures on every machine. */
export function forecastPipeline({ deals: given, asOf, onProgress }: ForecastInput): PipelineForecast {
  // Sums of fractions depend on their order in the last digits.
  const deals = given.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const recordedFrom = recordedFromOf(deals, asOf);
  const origins = [...earlierOrigins(asOf, recordedFrom), asOf];
  const expectations = origins.map((origin, at) => {
    const expectation = expectValue({ deals, asOf: origin, weeks: FORECAST_WEEKS, recordedFrom });
    onProgress?.(at + 1, origins.length);
    return expectation;
  });
  const newest = expectations.pop() as Expectation;
  return withBands(newest, pastErrors(expectations, deals, asOf));
}

/** Whole minor units that add up, and bounds as wide as earlier errors say. */
export function withBands({ asOf, cells }: Expectation, errors: PastErrors): PipelineForecast {
  const whole = roundTogether(cells);
  const lines = levelNodes(cells.map(({ cell }) => cell)).map((node): ForecastLine => {
    const at = new Set(node.cells);
    const own = cells.filter(({ cell }) => at.has(cell));
    const parts = whole.filter((_, position) => at.has((cells[position] as ExpectedCell).cell));
    const bandOf = (span: Span): Band => {
      const p50 = parts.reduce((sum, weeks) => sum + sumOf(weeks.slice(span.from - 1, span.to)), 0);
      const reach = conformalRadius(errors.of(node.level, span.kind), COVERAGE01) * sumOver(own, span).scale;
      return { p10: Math.max(0, Math.round(p50 - reach)), p50, p90: Math.round(p50 + reach) };
    };
    const spans = spansOf(FORECAST_WEEKS);
    const bands = (kind: SpanKind) => spans.filter((span) => span.kind === kind).map(bandOf);
    const [nextFour] = bands(SpanKind.nextFour) as [Band];
    const [horizon] = bands(SpanKind.horizon) as [Band];
    const { level, region, product } = node;
    return { level, region, product, weeks: bands(SpanKind.week), nextFour, horizon };
  });
  return { asOf, lines };
}

/** Each week's total is rounded once and shared out, so that no minor unit appears or goes missing on any level. */
function roundTogether(cells: readonly ExpectedCell[]): number[][] {
  const whole = cells.map((): number[] => []);
  for (let at = 0; at < FORECAST_WEEKS; at += 1) {
    const exact = cells.map(({ weeks }) => weeks[at]?.valueMinor ?? 0);
    for (const [position, part] of shareOut(Math.round(sumOf(exact)), exact).entries()) whole[position]?.push(part);
  }
  return whole;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
