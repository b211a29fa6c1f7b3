import { z } from 'zod';
import { collectionMethod, consentPurpose, instant } from './sets.ts';

export const replyChannel = z.enum(['email', 'sms', 'im']).meta({ id: 'ReplyChannel' });
export const noticePurpose = z.enum([...consentPurpose.options, '*']).meta({ id: 'NoticePurpose' });
const language = z.string().min(2).max(35).describe('BCP 47');

export const notice = z
  .object({
    purpose: noticePurpose,
    version: z.string().min(1).max(50),
    valid_from: instant,
    texts: z
      .array(
        z.object({
          language,
          sha256: z
            .string()
            .regex(/^[0-9a-f]{64}$/)
            .describe('SHA-256 of what people are shown, in hex'),
          url: z.url().max(500).optional(),
        }),
      )
      .min(1)
      .max(50),
  })
  .meta({ id: 'Notice', description: 'One version of what people are told before they consent. It never changes.' });

/** How a person said so. */
const collection = {
  language: language.optional(),
  method: collectionMethod.optional(),
  proof: z.string().max(200).optional().describe('Id of the evidence, never what it holds'),
};
export const confirmation = z.object({ confirmed_at: instant, method: collection.method, proof: collection.proof });
export const renewal = z.object({
  ...collection,
  renewed_at: instant,
  notice_version: z.string().min(1).max(50),
  form: z.enum(['implied', 'express', 'separate', 'written']).optional(),
  expires_at: instant.optional(),
});

export const reconsent = z
  .object({
    recipient_id: z.string(),
    consent_id: z.string(),
    channel: z.string(),
    notice_version: z.string().optional(),
    current_notice_version: z.string(),
  })
  .meta({ id: 'Reconsent' });
