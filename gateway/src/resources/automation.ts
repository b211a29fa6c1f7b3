import { z } from 'zod';
import { actionKind, channel, id, outcome, purpose } from './sets.ts';

const text = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'BilingualText' });

export const decision = z
  .object({
    id: z.string(),
    outcome,
    until: z.string().optional(),
    reasons: z.array(
      z.object({
        rule: z.string(),
        article: z.string(),
        effect: z.string(),
        message: text.nullish(),
        remedy: text.nullish(),
        until: z.string().optional(),
      }),
    ),
    obligations: z.array(z.object({ type: z.string(), article: z.string() })),
    packs: z.array(z.string()),
    revision: z.string(),
    ledger: z.object({ index: z.number(), leaf: z.string() }).nullish(),
  })
  .meta({ id: 'Decision' });

const action = z
  .strictObject({
    kind: actionKind.default('send'),
    channel,
    purpose,
    automated: z.boolean().optional(),
    ai_generated: z.boolean().optional(),
    ai_voice: z.boolean().optional(),
    profiling: z.boolean().optional(),
    significant_effect: z.boolean().optional(),
  })
  .meta({ id: 'Action' });

export const contentElements = z
  .strictObject({
    opt_out: z.string().max(500).default(''),
    sender_identity: z.string().max(500).default(''),
    postal_address: z.string().max(500).default(''),
    ad_label: z.string().max(100).default(''),
    ai_notice: z.string().max(500).default(''),
  })
  .meta({ id: 'ContentElements', description: 'For each duty the literal text in subject or body that meets it.' });

const content = z
  .strictObject({
    subject: z.string().max(1_000).default(''),
    body: z.string().max(100_000),
    elements: contentElements.prefault({}),
    ai_label: z.enum(['none', 'explicit', 'implicit', 'explicit_and_implicit']).optional(),
    subject_matches_body: z.boolean().optional(),
  })
  .meta({ id: 'Content' });

const price = z
  .strictObject({
    personalised: z.boolean(),
    deviation: z.number(),
    justification: z.string().max(2_000),
    within_margin: z.boolean(),
  })
  .partial()
  .meta({ id: 'Price' });

export const automationRequest = z
  .strictObject({
    request_id: id.optional(),
    recipient_id: id,
    recipient_version: z.int().min(0).default(0),
    action,
    content,
    team: z.string().min(1).max(100),
    price: price.optional(),
    reference: z.string().max(200).default(''),
  })
  .meta({ id: 'AutomationRequest' });

const automationState = z
  .enum([
    'decided',
    'waiting_time',
    'waiting_approval',
    'permitted',
    'redeemed',
    'delivered',
    'failed',
    'expired',
    'refused',
    'rejected',
  ])
  .meta({
    id: 'AutomationState',
    description:
      'expired: the permit ran out before it was used, nothing was sent; ask again under a new request_id. ' +
      'expired：许可在使用前已过期，什么都没有发出；请用新的 request_id 重新申请。',
  });

export const automation = z
  .object({
    id: z.string(),
    version: z.int(),
    request_id: z.string(),
    recipient_id: z.string(),
    action: action.extend({ kind: z.string(), channel: z.string(), purpose: z.string() }).nullish(),
    team: z.string(),
    state: automationState,
    decision: decision.nullish(),
    history: z.array(decision),
    requested_at: z.string(),
    permit_expires_at: z.string().optional(),
    watermark: z.string().optional(),
    reference: z.string().optional(),
    delivered_at: z.string().optional(),
    failure_code: z.string().optional(),
  })
  .meta({ id: 'Automation' });

/** Compliance checks each, and a bad one is an error of its own place. */
export const facts = z
  .looseObject({})
  .meta({ id: 'Facts', description: 'The decision object: section → field → what is known; unknown is left out' });

/** Why one of several could not be answered; the others are. */
export const itemError = z
  .object({ code: z.string(), field: z.string(), message: text.nullish(), retryable: z.boolean() })
  .meta({ id: 'ItemError' });

const counts = z.record(z.string(), z.number());

export const automationSummary = z
  .object({
    requested: z.number(),
    by_first_outcome: counts,
    by_state: counts,
    permits: z
      .object({
        minted: z.number(),
        delivered: z.number(),
        failed: z.number(),
        expired: z.number(),
        outstanding: z.number(),
      })
      .nullish(),
    by_place_and_article: counts,
    decisions: z.number(),
  })
  .meta({ id: 'AutomationSummary' });
