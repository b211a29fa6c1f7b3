import { z } from 'zod';

/*
 * The object that a decision is made from, field by field as the officers' guide in the policies folder describes it.
 * Absent or null means unknown, and unknown never helps the sender; only in a field ending in At (`given_at`) does null
 * mean "never", so the two are kept apart all the way into the packs. Fields that are not listed here are dropped: a
 * misspelt fact is an unknown one.
 */

export const ActionKind = ['send', 'collect_chat', 'analyse_call', 'profile'] as const;
export const Channel = ['email', 'sms', 'ai_call', 'call', 'im', 'quotation'] as const;
export const Purpose = ['marketing', 'service', 'transactional', 'quotation', 'survey', 'legal_notice'] as const;
const RecipientKind = ['individual', 'business_contact', 'role_address'] as const;
export const Request = [
  'objection_marketing',
  'objection_profiling',
  'erasure',
  'restriction',
  'opt_out_sale',
] as const;

/** Purposes that only a consent entry can have, not an action. */
const consentOnlyPurposes = ['sharing', 'sensitive', 'transfer', 'chat_records', 'call_analysis', 'profiling'] as const;

const flag = z.boolean().nullish();
const text = z.string().nullish();
const count = z.int().nonnegative().nullish();
const number = z.number().nullish();
const texts = z.array(z.string()).nullish();

/** RFC 3339 with an offset; a leap second or a day that does not exist is refused. */
const instant = z.iso.datetime({ offset: true });
const moment = instant.nullish();
const country = z.string().regex(/^[A-Z]{2}$/);
const zone = z.string().refine(isTimeZone);

const consent = z.object({
  purpose: z.enum([...Purpose, ...consentOnlyPurposes]).nullish(),
  channel: z.enum([...Channel, '*']).nullish(),
  basis: z
    .enum([
      'consent',
      'contract',
      'legal_obligation',
      'legitimate_interest',
      'vital',
      'public_task',
      'public_information',
    ])
    .nullish(),
  form: z.enum(['implied', 'express', 'separate', 'written']).nullish(),
  by: z.enum(['person', 'guardian']).nullish(),
  night: flag,
  given_at: moment,
  expires_at: moment,
  withdrawn_at: moment,
  confirmed_at: moment,
  notice_version: text,
  current_notice_version: text,
});

export const facts = z.object({
  now: instant,
  action: z.object({
    id: z.string().min(1),
    kind: z.enum(ActionKind),
    channel: z.enum(Channel),
    purpose: z.enum(Purpose),
    automated: flag,
    ai_generated: flag,
    ai_voice: flag,
    profiling: flag,
    significant_effect: flag,
  }),
  recipient: z.object({
    id: z.string().min(1),
    kind: z.enum(RecipientKind),
    residence: country.nullish(),
    region: text,
    city: text,
    age: z.int().min(0).max(150).nullish(),
    timezone: zone.nullish(),
    relationship: z.enum(['none', 'prospect', 'customer', 'former_customer']).nullish(),
    last_purchase_at: moment,
    last_inquiry_at: moment,
    similar_product: flag,
    address_source: z
      .enum([
        'given_by_person',
        'collected_in_sale',
        'business_card',
        'published_by_owner',
        'public',
        'third_party',
        'purchased',
      ])
      .nullish(),
  }),
  consents: z.array(consent).nullish(),
  notice: z.object({ given: flag, source_disclosed: flag, call_analysis_disclosed: flag }).nullish(),
  suppression: z
    .object({ internal: flag, registry: z.object({ listed: flag, checked_at: moment }).nullish() })
    .nullish(),
  requests: z.object({ open: z.array(z.enum(Request)).nullish() }).nullish(),
  data: z
    .object({ categories: texts, sensitive: flag, shared_with_third_party: flag, sold: flag, retention_until: moment })
    .nullish(),
  transfer: z
    .object({
      from: country.nullish(),
      to: z.array(country).nullish(),
      mechanism: z
        .enum([
          'none',
          'standard_contract',
          'certification',
          'security_assessment',
          'adequacy',
          'scc',
          'bcr',
          'idta',
          'contract_necessity',
        ])
        .nullish(),
      subjects_ytd: count,
      sensitive_subjects_ytd: count,
      ciio: flag,
      important_data: flag,
      impact_assessment: flag,
    })
    .nullish(),
  content: z
    .object({
      opt_out: flag,
      sender_identity: flag,
      postal_address: flag,
      ad_label: flag,
      ai_label: z.enum(['none', 'explicit', 'implicit', 'explicit_and_implicit']).nullish(),
      ai_disclosed: flag,
      misleading_subject: flag,
      pii_found: texts,
      secret_terms: texts,
    })
    .nullish(),
  price: z.object({ personalised: flag, deviation: number, justification: text, within_margin: flag }).nullish(),
  choice: z.object({ non_personalised_option: flag, easy_refusal: flag, human_review: flag }).nullish(),
  assessment: z.object({ valid_until: moment }).nullish(),
  sender: z
    .object({
      team: text,
      frozen: flag,
      frozen_channels: z.array(z.enum(Channel)).nullish(),
      ces: number,
      compliance_rate: number,
      established_in: country.nullish(),
    })
    .nullish(),
  frequency: z.object({ last_24h: count, last_7d: count, free_at: moment }).nullish(),
});

export type Facts = z.infer<typeof facts>;

const knownZones = new Set<string>();

/** Names of the IANA data only: a bare offset such as +08:00 knows no summer time. */
function isTimeZone(name: string): boolean {
  if (knownZones.has(name)) return true;
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
  } catch {
    return false;
  }
  knownZones.add(name);
  return true;
}
