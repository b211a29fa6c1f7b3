import { z } from 'zod';
import { channel, country, instant, purpose } from './sets.ts';

/** The wire has a message for a list that may be unknown; the API has a list that may be absent. */
const list = <T extends z.ZodType<string>>(item: T) =>
  z.array(item).transform((values) => ({ values: values as string[] }));

const data = z
  .strictObject({
    categories: list(z.string().max(50)),
    sensitive: z.boolean(),
    shared_with_third_party: z.boolean(),
    sold: z.boolean(),
    retention_until: instant,
  })
  .partial();

const transfer = z
  .strictObject({
    from: country,
    to: list(country),
    mechanism: z.enum([
      'none',
      'standard_contract',
      'certification',
      'security_assessment',
      'adequacy',
      'scc',
      'bcr',
      'idta',
      'contract_necessity',
    ]),
    subjects_ytd: z.int().min(0),
    sensitive_subjects_ytd: z.int().min(0),
    ciio: z.boolean(),
    important_data: z.boolean(),
    impact_assessment: z.boolean(),
  })
  .partial();

const choice = z
  .strictObject({ non_personalised_option: z.boolean(), easy_refusal: z.boolean(), human_review: z.boolean() })
  .partial();

const share = z.number().min(0).max(1);

export const pricePolicy = z
  .strictObject({ discount_max: share, markup_max: share })
  .meta({ id: 'PricePolicy', description: 'Shares of the list price: 0.1 is 10 %.' });

export const activityPurpose = z.enum([...purpose.options, '*']);

export const activity = z
  .strictObject({
    data: data.optional(),
    retention_days: z.int().min(1).max(36_500).optional(),
    transfer: transfer.optional(),
    choice: choice.optional(),
    assessment: z.object({ valid_until: instant.optional() }).optional(),
    current_notice_version: z.string().max(50).optional(),
  })
  .meta({ id: 'Activity', description: 'What is done with data for one purpose; leave out what is not known.' });

export const team = z
  .strictObject({
    frozen: z.boolean(),
    frozen_channels: list(channel),
    ces: z.number().min(0).max(100),
    compliance_rate: z.number().min(0).max(100),
    established_in: country,
  })
  .partial()
  .meta({ id: 'Team' });

const storedList = z.object({ values: z.array(z.string()) }).nullish();
const version = z.int();

/** As stored, with its version. What is not known is absent, or null where it is a list or a section. */
export const storedActivity = activity
  .extend({
    purpose: z.string(),
    version,
    data: data.extend({ categories: storedList }).nullish(),
    transfer: transfer.extend({ to: storedList }).nullish(),
    choice: choice.nullish(),
    assessment: z.object({ valid_until: z.string().optional() }).nullish(),
  })
  .meta({ id: 'StoredActivity' });
export const storedTeam = team
  .extend({ id: z.string(), version, frozen_channels: storedList })
  .meta({ id: 'StoredTeam' });
