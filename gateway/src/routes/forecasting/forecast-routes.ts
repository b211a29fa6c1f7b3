import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { writeNdjson } from '../../http/ndjson.ts';
import { type AnyRoute, Role, route, streamRoute } from '../../http/route.ts';
import { longestAnswerMs, longestStreamMs } from '../../http/time-limits.ts';
import { accuracy, forecast, forecastHead } from '../../resources/forecast.ts';
import { day } from '../../resources/opportunity.ts';
import { progress } from '../../resources/progress.ts';
import { nextPageToken, page } from '../../resources/sets.ts';

const area = 'forecasts';
const readers = [Role.salesManager, Role.officer, Role.operator] as const;
const ofDay = z.object({ as_of: day.optional() });

export function forecastRoutes({ forecasts }: Pick<Clients, 'forecasts'>): AnyRoute[] {
  return [
    streamRoute({
      method: 'post',
      path: '/v1/forecasts',
      area,
      summary: 'Forecast won value as of the end of a day; answers progress lines, last the forecast',
      access: [Role.salesManager],
      body: z.strictObject({ as_of: day }),
      answers: 'application/x-ndjson',
      answer: z.object({ progress: progress.nullish(), forecast: forecast.nullish() }),
      stream: ({ body, requestId }, _request, response) =>
        writeNdjson(
          response,
          forecasts.runForecast({ ...body, request_id: requestId }, { timeoutMs: longestStreamMs }),
        ),
    }),
    route({
      method: 'get',
      path: '/v1/forecasts/current',
      area,
      summary: 'The newest forecast, or the newest of a day, with the check that it adds up',
      access: readers,
      query: ofDay,
      response: z.object({ forecast }),
      handle: ({ query }) => forecasts.getForecast(query),
    }),
    route({
      method: 'get',
      path: '/v1/forecasts/accuracy',
      area,
      summary: 'Kept forecasts against what happened since, by quarter and level, and one by one in pages',
      access: readers,
      query: ofDay.extend(page),
      response: accuracy,
      handle: ({ query }) => forecasts.getAccuracy(query, { timeoutMs: longestAnswerMs }),
    }),
    route({
      method: 'get',
      path: '/v1/forecasts',
      area,
      summary: 'List kept forecasts without their lines, newest day first',
      access: readers,
      query: z.object(page),
      response: z.object({ forecasts: z.array(forecastHead), next_page_token: nextPageToken }),
      handle: ({ query }) => forecasts.listForecasts(query),
    }),
  ];
}
