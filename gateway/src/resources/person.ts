import { z } from 'zod';
import { consentRecord } from './lead.ts';

export const person = z
  .object({
    recipient_id: z.string(),
    version: z.int(),
    recipient_version: z.int(),
    consents: z.array(consentRecord.extend({ id: z.string() })),
    suppressed_channels: z.array(z.string()),
    registry_listed: z.boolean().optional(),
    registry_checked_at: z.string().optional(),
    notice_given: z.boolean().optional(),
    source_disclosed: z.boolean().optional(),
    call_analysis_disclosed: z.boolean().optional(),
    open_requests: z.array(z.string()),
  })
  .meta({ id: 'Person' });
