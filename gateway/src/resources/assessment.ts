import { z } from 'zod';
import { channel, country, instant, purpose } from './sets.ts';

export const assessmentState = z.enum(['proposed', 'approved', 'withdrawn']).meta({ id: 'AssessmentState' });

export const assessmentScope = z
  .strictObject({
    kind: z.enum(['pia', 'dpia', 'transfer']),
    title: z.string().min(1).max(200),
    purposes: z.array(z.enum([...purpose.options, '*'])).min(1),
    channels: z.array(z.enum([...channel.options, '*'])).min(1),
    categories: z.array(z.string().min(1).max(50)).min(1),
    valid_until: instant,
    documents: z
      .array(z.strictObject({ reference: z.string().min(1).max(500), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
      .max(50)
      .default([]),
  })
  .meta({
    id: 'AssessmentScope',
    description: 'What an impact assessment covers, and until when; "*" stands for all.',
  });

export const assessment = z
  .object({
    id: z.string(),
    version: z.int(),
    scope: assessmentScope,
    state: assessmentState,
    author: z.string(),
    proposed_at: z.string(),
    approved_by: z.string().optional(),
    approved_at: z.string().optional(),
    withdrawn_by: z.string().optional(),
    withdrawn_at: z.string().optional(),
    is_expiring: z.boolean(),
  })
  .meta({ id: 'Assessment' });

export const transferKind = z.enum(['subjects', 'sensitive_subjects']).meta({ id: 'TransferKind' });
export const transferCount = z
  .object({ year: z.int(), from: country, kind: transferKind, persons: z.int(), elsewhere: z.int() })
  .meta({ id: 'TransferCount', description: 'Distinct persons whose data left a country in a calendar year.' });
