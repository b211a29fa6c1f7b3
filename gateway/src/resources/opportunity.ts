import { z } from 'zod';
import { id } from './sets.ts';

/** Calendar day of no zone. */
export const day = z.iso.date().meta({ id: 'Day', example: '2026-11-22' });
export const money = z
  .object({ amount_minor: z.int(), currency: z.string() })
  .meta({ id: 'Money', description: 'Whole minor units (cents, fen) of an ISO 4217 currency' });

export const opportunityStage = z
  .enum(['prospecting', 'engaging', 'won', 'lost'])
  .meta({ id: 'OpportunityStage', description: 'Where a deal stands; the last two are its ends' });

export const opportunity = z
  .object({
    id,
    version: z.int(),
    source: z.string(),
    external_key: z.string(),
    product: z.string(),
    region: z.string(),
    seller_id: z.string(),
    account: z.string().optional(),
    stage: opportunityStage,
    engaged_on: day.optional(),
    first_seen_on: day,
    closed_on: day.optional(),
    value: money.nullish(),
    as_of: day,
    updated_at: z.string(),
  })
  .meta({ id: 'Opportunity' });

const columns = z.record(z.string().min(1).max(40), z.string().min(1).max(200)).default({});

export const crmMapping = z
  .strictObject({
    currency: z.string().regex(/^[A-Z]{3}$/),
    date_format: z.enum(['YYYY-MM-DD', 'DD-MM-YYYY', 'MM/DD/YYYY']),
    opportunity_columns: columns,
    stages: z.record(z.string().min(1).max(200), opportunityStage).default({}),
    product_columns: columns,
    seller_columns: columns,
    account_columns: columns,
  })
  .meta({ id: 'CrmMapping', description: 'How the files of one CRM are read: what they hold → column' });

const milestoneText = z.string().min(1).max(2_000);

export const milestoneDefinition = z
  .strictObject({
    title_zh: milestoneText,
    title_en: milestoneText,
    standard_zh: milestoneText,
    standard_en: milestoneText,
    position: z.int().min(1).max(1_000),
    evidence_types: z.array(z.string().max(100)).min(1).max(20),
  })
  .meta({ id: 'MilestoneDefinition', description: 'A hard milestone and what must be shown for it to count' });

const evidence = z
  .object({
    sha256: z.string(),
    file_name: z.string(),
    media_type: z.string(),
    bytes: z.int(),
    attached_at: z.string(),
    attached_by: z.string(),
  })
  .meta({ id: 'Evidence' });

export const milestone = z
  .object({
    id,
    version: z.int(),
    opportunity_id: id,
    name: z.string(),
    definition_version: z.int(),
    standard_zh: z.string(),
    standard_en: z.string(),
    state: z.enum(['claimed', 'proven']),
    reached_on: day,
    claimed_at: z.string(),
    claimed_by: z.string(),
    proven_at: z.string().optional(),
    evidence: z.array(evidence),
  })
  .meta({ id: 'Milestone' });
