import { z } from 'zod';
import { channel, instant } from './sets.ts';

const percent = z.number().min(0).max(100);
const measureName = z.enum(['ces', 'compliance_rate']).meta({ id: 'TeamMeasureName' });

/** What is left out is as usual. */
export const standingRules = z
  .strictObject({
    window_days: z.int().min(1).max(365),
    minimum_decisions: z.int().min(1),
    minimum_answers: z.int().min(1),
    ces_floor: percent,
    compliance_floor: percent,
    frozen_channels: z.array(channel),
    uncounted_articles: z.array(z.string().min(1).max(40)).max(100),
  })
  .partial()
  .meta({
    id: 'StandingRules',
    description: 'When measures of teams count, and below what they freeze which channels.',
  });
export const storedStandingRules = standingRules
  .required()
  .extend({ version: z.int() })
  .meta({ id: 'StoredStandingRules' });

export const customerScore = z
  .strictObject({
    id: z.string().regex(/^[\x21-\x7e]{1,128}$/),
    score: percent,
    answered_at: instant,
    cause: z
      .string()
      .regex(/^[a-z0-9_]{0,40}$/)
      .default(''),
  })
  .meta({ id: 'CustomerScore', description: 'One answer of a customer; no free text of a person.' });

export const teamFreeze = z
  .object({
    id: z.string(),
    frozen_at: z.string(),
    because: z.array(measureName),
    channels: z.array(z.string()),
    ces: z.number().optional(),
    compliance_rate: z.number().optional(),
    ended_at: z.string().optional(),
    ended_by: z.string().optional(),
    certificate_id: z.string().optional(),
    reason: z.string().optional(),
  })
  .meta({ id: 'TeamFreeze' });

export const teamTraining = z
  .object({ certificate_id: z.string(), completed_at: z.string(), recorded_by: z.string(), recorded_at: z.string() })
  .meta({ id: 'TeamTraining' });

const measure = z.object({
  name: measureName,
  weight: z.number(),
  value: z.number().optional(),
  previous: z.number().optional(),
  sample: z.int(),
  minimum_sample: z.int(),
  floor: z.number(),
  set_by_hand: z.number().optional(),
  effective: z.number().optional(),
});

export const teamBoard = z
  .object({
    team: z.string(),
    score: z.number().optional(),
    measures: z.array(measure),
    days: z.array(
      z.object({
        day: z.string(),
        decided: z.int(),
        refused: z.int(),
        answers: z.int(),
        ces: z.number().optional(),
      }),
    ),
    drivers: z.array(z.object({ measure: measureName, name: z.string(), count: z.int(), share: z.number() })),
    is_frozen: z.boolean(),
    freezes: z.array(teamFreeze),
    trainings: z.array(teamTraining),
  })
  .meta({ id: 'TeamBoard', description: 'Two measures of equal weight, their days, what drives them, and freezes.' });
