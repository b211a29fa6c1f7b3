import { z } from 'zod';
import { consentRecord } from './lead.ts';

/** Shown of a consent beside what was told: which text the notice is, and what became of it. */
const storedConsent = z.object({
  id: z.string(),
  notice_sha256: z.string().optional(),
  history: z.array(
    z.object({
      state: z.enum(['given', 'confirmed', 'renewed', 'withdrawn', 'expired']),
      at: z.string(),
      actor: z.enum(['person', 'guardian', 'staff', 'source', 'system']),
      method: z.string(),
      proof: z.string().optional(),
      notice_version: z.string().optional(),
    }),
  ),
});

export const person = z
  .object({
    recipient_id: z.string(),
    version: z.int(),
    recipient_version: z.int(),
    consents: z.array(consentRecord.extend(storedConsent.shape)),
    suppressed_channels: z.array(z.string()),
    registry_listed: z.boolean().optional(),
    registry_checked_at: z.string().optional(),
    notice_given: z.boolean().optional(),
    source_disclosed: z.boolean().optional(),
    call_analysis_disclosed: z.boolean().optional(),
    open_requests: z.array(z.string()),
  })
  .meta({ id: 'Person' });
