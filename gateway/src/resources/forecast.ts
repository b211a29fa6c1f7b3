import { z } from 'zod';
import { day, money } from './opportunity.ts';
import { id, nextPageToken } from './sets.ts';

const band = z
  .object({ p10: z.int(), p50: z.int(), p90: z.int() })
  .meta({ id: 'Band', description: 'Minor units; p50 adds up over weeks and levels, p10 and p90 do not' });
const level = z.enum(['total', 'region', 'product', 'region_product']).meta({ id: 'ForecastLevel' });
const line = { level, region: z.string(), product: z.string() };

const forecastLine = z
  .object({
    ...line,
    weeks: z.array(z.object({ starts_on: day, value: band })),
    next_four_weeks: band,
    all_weeks: band,
  })
  .meta({ id: 'ForecastLine' });

export const forecastHead = z
  .object({
    id,
    as_of: day,
    made_at: z.string(),
    made_by: z.string(),
    is_retrospective: z.boolean(),
    model_version: z.string(),
    inputs_sha256: z.string(),
    opportunities: z.int(),
    currency: z.string(),
    weeks: z.int(),
  })
  .meta({ id: 'ForecastHead' });

export const forecast = forecastHead
  .extend({
    lines: z.array(forecastLine),
    coherence: z.object({ is_coherent: z.boolean(), sums: z.int(), faults: z.array(z.string()) }),
  })
  .meta({ id: 'Forecast', description: 'Won value of the next weeks, kept as it was on its day' });

const span = z.enum(['next_four', 'horizon']);

export const accuracy = z
  .object({
    observed_through: day.optional(),
    summaries: z.array(
      z.object({
        quarter: z.string(),
        level,
        span,
        judged: z.int(),
        median_error: z.number(),
        coverage80: z.number(),
      }),
    ),
    next_page_token: nextPageToken,
    entries: z.array(
      z.object({
        forecast_id: id,
        as_of: day,
        is_retrospective: z.boolean(),
        ...line,
        span,
        ends_on: day,
        forecast: band,
        actual: money,
        error: z.number().optional(),
        is_within: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'ForecastAccuracy', description: 'Every kept forecast against what happened since' });
