import type { ForecastInput, ForecastLineInput } from '@salesmesh/proto/gen/salesmesh/forecasting/v1';
import { dateText, dayOfText } from '../deal-model/deal.ts';
import { FORECAST_WEEKS, type ForecastLine } from '../deal-model/forecast-pipeline.ts';
import { firstDayOf } from '../deal-model/week-calendar.ts';
import { checkCoherence, type StoredForecast } from './forecast.ts';

/** The forecast as the contract shows it, with the check that its lines add up. */
export function forecastView(forecast: StoredForecast): ForecastInput {
  const { sums, faults } = checkCoherence(forecast.lines);
  return {
    ...forecastHead(forecast),
    lines: forecast.lines.map((line) => lineView(line, forecast.as_of)),
    coherence: { is_coherent: faults.length === 0, sums, faults: [...faults] },
  };
}

export function forecastHead(forecast: StoredForecast): ForecastInput {
  const { _id, tenant: _tenant, version: _version, lines: _lines, ...head } = forecast;
  return { ...head, id: _id, weeks: FORECAST_WEEKS };
}

function lineView({ level, region, product, weeks, nextFour, horizon }: ForecastLine, asOf: string): ForecastLineInput {
  const day = dayOfText(asOf);
  return {
    ...{ level, region, product },
    weeks: weeks.map((value, at) => ({ starts_on: dateText(firstDayOf(at + 1, day)), value })),
    next_four_weeks: nextFour,
    all_weeks: horizon,
  };
}
