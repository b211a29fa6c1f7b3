import { expectedCalibrationError } from '@salesmesh/chassis/calibration-error';
import { type Day, type Deal, DealOutcome, pipelineAsOf } from '../deal-model/deal.ts';
import { type Expectation, expectValue } from '../deal-model/expect-value.ts';
import { earlierOrigins, FORECAST_WEEKS, recordedFromOf, withBands } from '../deal-model/forecast-pipeline.ts';
import { Level } from '../deal-model/level.ts';
import { pastErrors } from '../deal-model/past-errors.ts';
import { chanceToWin } from '../deal-model/project-pipeline.ts';
import { DAYS_PER_WEEK } from '../deal-model/week-calendar.ts';

export type DealsEvaluation = {
  readonly weeks: number;
  readonly mape_total: number;
  readonly mape_naive: number;
  readonly coverage80: number;
  readonly brier: number;
  readonly ece: number;
};

const JUDGED_WEEKS = 4;
const JUDGED_DAYS = JUDGED_WEEKS * DAYS_PER_WEEK;

type Judged = {
  readonly error: number;
  readonly naiveError: number;
  readonly isWithin: boolean;
  readonly chances: readonly number[];
  readonly outcomes: readonly number[];
};

/**
 * Forecasts each week's end on which a forecast was possible and judges the next four weeks by what then happened. Each
 * forecast sees no more than was known on its day: deals, closings and the errors of those before it.
 */
export function backtestDeals(deals: readonly Deal[], asOf: Day, note: (line: string) => void): DealsEvaluation {
  const recordedFrom = recordedFromOf(deals, asOf);
  const origins = [...earlierOrigins(asOf, recordedFrom), asOf];
  const expectations: Expectation[] = [];
  const judged: Judged[] = [];
  for (const origin of origins.filter((day) => day + JUDGED_DAYS <= asOf)) {
    const expectation = expectValue({ deals, asOf: origin, weeks: FORECAST_WEEKS, recordedFrom });
    judged.push(judge({ deals, expectation, earlier: expectations }));
    expectations.push(expectation);
    if (judged.length % 5 === 0) note(`${judged.length} forecasts judged`);
  }
  const chances = judged.flatMap((one) => one.chances);
  const outcomes = judged.flatMap((one) => one.outcomes);
  return {
    weeks: judged.length,
    mape_total: mean(judged.map(({ error }) => error)),
    mape_naive: mean(judged.map(({ naiveError }) => naiveError)),
    coverage80: mean(judged.map(({ isWithin }) => Number(isWithin))),
    brier: mean(chances.map((chance01, at) => (chance01 - (outcomes[at] as number)) ** 2)),
    ece: rounded(expectedCalibrationError(chances, outcomes)),
  };
}

type Case = {
  readonly deals: readonly Deal[];
  readonly expectation: Expectation;
  readonly earlier: readonly Expectation[];
};

function judge({ deals, expectation, earlier }: Case): Judged {
  const { asOf, hazards, projection } = expectation;
  const forecast = withBands(expectation, pastErrors(earlier, deals, asOf));
  const total = forecast.lines.find(({ level }) => level === Level.total)?.nextFour ?? { p10: 0, p50: 0, p90: 0 };
  const actual = wonWithin(deals, asOf + 1, asOf + JUDGED_DAYS);
  const naive = wonWithin(deals, asOf - JUDGED_DAYS + 1, asOf);
  const nextFour = { ...projection, openDeals: projection.openDeals.slice(0, JUDGED_WEEKS) };
  const open = pipelineAsOf(deals, asOf).filter(({ closed }) => closed === undefined);
  const wonLater = new Set(
    deals
      .filter(({ closed }) => closed?.outcome === DealOutcome.won && closed.on <= asOf + JUDGED_DAYS)
      .map(({ id }) => id),
  );
  return {
    error: Math.abs(total.p50 - actual) / actual,
    naiveError: Math.abs(naive - actual) / actual,
    isWithin: total.p10 <= actual && actual <= total.p90,
    chances: open.map((deal) => chanceToWin(deal, asOf, hazards, nextFour)),
    outcomes: open.map(({ id }) => Number(wonLater.has(id))),
  };
}

function wonWithin(deals: readonly Deal[], from: Day, to: Day): number {
  return deals.reduce((sum, { closed }) => {
    const isWon = closed?.outcome === DealOutcome.won && closed.on >= from && closed.on <= to;
    return isWon ? sum + closed.valueMinor : sum;
  }, 0);
}

function mean(values: readonly number[]): number {
  return rounded(values.reduce((sum, value) => sum + value, 0) / values.length);
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
