import { z } from 'zod';
import { collectionMethod, consentChannel, consentPurpose, country, followUpChannel, id, instant } from './sets.ts';

export const leadStage = z
  .enum(['LEAD_STAGE_OPEN', 'LEAD_STAGE_CONVERTED', 'LEAD_STAGE_LOST', 'LEAD_STAGE_MERGED'])
  .meta({ id: 'LeadStage' });

export const recipientFacts = z
  .strictObject({
    kind: z.enum(['individual', 'business_contact', 'role_address']),
    residence: country,
    region: z.string().max(10),
    city: z.string().max(100),
    age: z.int().min(0).max(150),
    timezone: z.string().max(60),
    relationship: z.enum(['none', 'prospect', 'customer', 'former_customer']),
    last_purchase_at: instant,
    last_inquiry_at: instant,
    similar_product: z.boolean(),
    address_source: z.enum([
      'given_by_person',
      'collected_in_sale',
      'business_card',
      'published_by_owner',
      'public',
      'third_party',
      'purchased',
    ]),
  })
  .partial()
  .meta({ id: 'RecipientFacts', description: 'What the law looks at; leave out what is not known.' });

export const consentRecord = z
  .strictObject({
    purpose: consentPurpose,
    channel: consentChannel,
    basis: z.enum([
      'consent',
      'contract',
      'legal_obligation',
      'legitimate_interest',
      'vital',
      'public_task',
      'public_information',
    ]),
    form: z.enum(['implied', 'express', 'separate', 'written']),
    by: z.enum(['person', 'guardian']).default('person'),
    night: z.boolean().default(false),
    given_at: instant,
    expires_at: instant.optional(),
    withdrawn_at: instant.optional(),
    confirmed_at: instant.optional(),
    notice_version: z.string().max(50).optional(),
    language: z.string().max(35).optional().describe('BCP 47, of the notice as the person saw it'),
    method: collectionMethod.optional(),
    proof: z.string().max(200).optional().describe('Id of the evidence, never what it holds'),
  })
  .meta({ id: 'ConsentRecord' });

export const attributes = z.record(z.string().max(200), z.string().max(10_000));

export const factor = z.object({ feature: z.string(), value: z.string(), logit: z.number() }).meta({ id: 'Factor' });

export const score = z
  .object({
    probability: z.number(),
    confidence: z.number(),
    model_version: z.string(),
    scored_at: z.string(),
    top_factors: z.array(factor),
    path: z
      .object({
        rep_id: z.string(),
        channel: z.string(),
        due_at: z.string(),
        reason_zh: z.string(),
        reason_en: z.string(),
      })
      .nullish(),
  })
  .meta({ id: 'Score' });

export const assignment = z
  .object({
    id,
    lead_id: id,
    rep_id: z.string(),
    team: z.string(),
    dispatched_at: z.string(),
    accept_by: z.string(),
    state: z.enum(['offered', 'accepted', 'declined', 'returned']),
    reason: z.string().optional(),
    channel: followUpChannel.or(z.literal('')),
  })
  .meta({ id: 'Assignment' });

const contact = z
  .object({
    id,
    name: z.string().optional(),
    email: z.string().optional(),
    phone: z.string().optional(),
    facts: recipientFacts.nullish(),
    version: z.int(),
  })
  .meta({ id: 'Contact' });

export const lead = z
  .object({
    id,
    version: z.int(),
    external_key: z.string(),
    source: z.string(),
    stage: leadStage,
    attributes,
    contact_id: z.string().optional(),
    score: score.nullish(),
    assignment: assignment.nullish(),
    created_at: z.string(),
    updated_at: z.string(),
    merged_into: z.string().optional(),
    contact: contact.nullish(),
  })
  .meta({ id: 'Lead' });

export const newLead = z
  .strictObject({
    source: z.string().min(1).max(100),
    external_key: z.string().min(1).max(200),
    attributes: attributes.default({}),
    name: z.string().min(1).max(200).optional(),
    email: z.email().max(254).optional(),
    phone: z.string().max(40).optional(),
    facts: recipientFacts.optional(),
    consents: z.array(consentRecord).max(100).default([]),
    do_not_email: z.boolean().default(false),
    do_not_call: z.boolean().default(false),
    notice_given: z.boolean().optional(),
    source_disclosed: z.boolean().optional(),
  })
  .meta({ id: 'NewLead' });
