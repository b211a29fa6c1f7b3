import { FieldCheck } from '@salesmesh/chassis/field-check';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  GetAccuracyRequest,
  GetAccuracyResponseInput,
  GetForecastRequest,
  GetForecastResponseInput,
  ListForecastsRequest,
  ListForecastsResponseInput,
} from '@salesmesh/proto/gen/salesmesh/forecasting/v1';
import type { PipelineAccess } from '../access/pipeline-access.ts';
import { readDay } from '../crm/crm-date.ts';
import { dayOfText } from '../deal-model/deal.ts';
import { errors } from '../errors.ts';
import type { ForecastStore } from '../forecast/forecast-store.ts';
import { forecastHead, forecastView } from '../forecast/forecast-view.ts';
import { judgeForecast, summariseErrors } from '../forecast/judge-forecast.ts';
import { pageEntries } from '../forecast/page-entries.ts';
import { type DealSource, readDeals } from './read-deals.ts';

type ReadDeps = { readonly forecasts: ForecastStore; readonly access: PipelineAccess };

export function getForecast({
  forecasts,
  access,
}: ReadDeps): UnaryHandler<GetForecastRequest, GetForecastResponseInput> {
  return async ({ as_of }, { context }) => {
    access.assertForecast('read', context);
    checkDay(as_of);
    const found = await forecasts.newest(as_of);
    if (found === undefined) throw errors.forecast_not_found();
    return { forecast: forecastView(found) };
  };
}

export function listForecasts({
  forecasts,
  access,
}: ReadDeps): UnaryHandler<ListForecastsRequest, ListForecastsResponseInput> {
  return async ({ page_size: pageSize, page_token: pageToken }, { context }) => {
    access.assertForecast('read', context);
    const page = await forecasts.page({ pageSize, pageToken });
    return { forecasts: page.items.map(forecastHead), next_page_token: page.nextPageToken };
  };
}

/** Two years of weekly forecasts. */
const MOST_JUDGED = 104;

export function getAccuracy({
  forecasts,
  access,
  source,
}: ReadDeps & { readonly source: DealSource }): UnaryHandler<GetAccuracyRequest, GetAccuracyResponseInput> {
  return async ({ as_of, page_size: pageSize, page_token: pageToken }, { context }) => {
    access.assertForecast('read', context);
    checkDay(as_of);
    const observed = await source.references.observedThrough();
    if (observed === undefined) return { summaries: [], entries: [] };
    const [kept, { deals }] = await Promise.all([forecasts.list(MOST_JUDGED, as_of), readDeals(source)]);
    const past = { deals, through: dayOfText(observed) };
    const judged = kept.flatMap((forecast) => judgeForecast(forecast, past));
    const { entries, nextPageToken } = pageEntries(judged, { pageSize, pageToken });
    return { observed_through: observed, summaries: summariseErrors(judged), entries, next_page_token: nextPageToken };
  };
}

function checkDay(text: string | undefined): void {
  const check = new FieldCheck(errors.invalid_request);
  check.that(text === undefined || readDay(text, 'YYYY-MM-DD') !== undefined, 'as_of', {
    zh: '格式应为 YYYY-MM-DD。',
    en: 'It must be a day as YYYY-MM-DD.',
  });
  check.throwIfWrong();
}
