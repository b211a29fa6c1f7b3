import type { ConsentRecord } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { z } from 'zod';
import type { ProblemCode } from './row-problem.ts';

/** A value read from a cell, or why it cannot be. An empty cell reads as undefined: unknown. */
export type Read<T> = { readonly value: T | undefined } | { readonly problem: ProblemCode };

const TRUE_TEXTS = new Set(['yes', 'y', '1', 'true', '是']);
const FALSE_TEXTS = new Set(['no', 'n', '0', 'false', '否']);

export function readFlag(text: string): Read<boolean> {
  const word = text.trim().toLowerCase();
  if (word === '') return { value: undefined };
  if (TRUE_TEXTS.has(word)) return { value: true };
  return FALSE_TEXTS.has(word) ? { value: false } : { problem: 'invalid_flag' };
}

export function readChoice(text: string, allowed: ReadonlySet<string>): Read<string> {
  const word = text.trim().toLowerCase();
  if (word === '') return { value: undefined };
  return allowed.has(word) ? { value: word } : { problem: 'invalid_choice' };
}

export function readAge(text: string): Read<number> {
  if (text.trim() === '') return { value: undefined };
  const age = Number(text);
  return Number.isInteger(age) && age >= 0 && age <= 130 ? { value: age } : { problem: 'invalid_number' };
}

export function readCountry(text: string): Read<string> {
  const code = text.trim().toUpperCase();
  if (code === '') return { value: undefined };
  return /^[A-Z]{2}$/.test(code) ? { value: code } : { problem: 'invalid_residence' };
}

/** "CN-31" and "31" are both read as "31": the part after the country. */
export function readRegion(text: string, residence: string | undefined): string | undefined {
  const code = text.trim().toUpperCase();
  if (code === '') return undefined;
  return residence !== undefined && code.startsWith(`${residence}-`) ? code.slice(residence.length + 1) : code;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** A bare date is its midnight in UTC. */
export function readInstant(text: string): Read<string> {
  const trimmed = text.trim();
  if (trimmed === '') return { value: undefined };
  const ms = INSTANT.test(trimmed) ? Date.parse(trimmed) : Number.NaN;
  return Number.isNaN(ms) ? { problem: 'invalid_date' } : { value: new Date(ms).toISOString() };
}

const knownZones = new Set<string>(['UTC', ...Intl.supportedValuesOf('timeZone')]);

export function readZone(text: string): Read<string> {
  const zone = text.trim();
  if (zone === '') return { value: undefined };
  return knownZones.has(zone) ? { value: zone } : { problem: 'invalid_timezone' };
}

const instant = z.string().transform((text, context) => {
  const read = readInstant(text);
  if ('problem' in read || read.value === undefined) {
    context.addIssue({ code: 'custom', message: 'not an instant' });
    return z.NEVER;
  }
  return read.value;
});
const optionalInstant = instant.nullish().transform((value) => value ?? undefined);

const consentPurposes = [
  ...(['marketing', 'service', 'transactional', 'quotation', 'survey', 'legal_notice'] as const),
  ...(['sharing', 'sensitive', 'transfer', 'chat_records', 'call_analysis', 'profiling'] as const),
] as const;
const consentBases = [
  ...(['consent', 'contract', 'legal_obligation', 'legitimate_interest'] as const),
  ...(['vital', 'public_task', 'public_information'] as const),
] as const;

const collectionMethods = [
  ...(['', 'web_form', 'app', 'paper', 'in_person', 'oral', 'recorded_call', 'email', 'sms', 'im'] as const),
  ...(['import', 'api', 'link', 'reply'] as const),
] as const;
const unlessEmpty = (value: string | null | undefined) => value || undefined;

/** Sets as in the decision object; another word is refused, because a misread consent is no consent. */
const consentRecord = z.object({
  purpose: z.enum(consentPurposes),
  channel: z.enum(['*', 'email', 'sms', 'ai_call', 'call', 'im', 'quotation']),
  basis: z.enum(consentBases),
  form: z.enum(['', 'implied', 'express', 'separate', 'written']).default(''),
  by: z.enum(['', 'person', 'guardian']).default(''),
  night: z.boolean().default(false),
  given_at: instant,
  expires_at: optionalInstant,
  withdrawn_at: optionalInstant,
  confirmed_at: optionalInstant,
  notice_version: z
    .string()
    .nullish()
    .transform((value) => value ?? undefined),
  language: z.string().max(35).refine(isLanguage).nullish().transform(unlessEmpty),
  method: z.enum(collectionMethods).nullish().transform(unlessEmpty),
  // A reference: it has no room for words or an address.
  proof: z
    .string()
    .regex(/^$|^[A-Za-z0-9][A-Za-z0-9._:/#-]{0,199}$/)
    .nullish()
    .transform(unlessEmpty),
});
const consentRecords = z.array(consentRecord).max(100);

/** Consents given as objects, as a client application or an NDJSON record sends them. */
export function readConsentObjects(value: unknown): Read<ConsentRecord[]> {
  const parsed = consentRecords.safeParse(value);
  return parsed.success ? { value: parsed.data } : { problem: 'invalid_consents' };
}

/** Consents as the JSON text of one cell. */
export function readConsents(text: string): Read<ConsentRecord[]> {
  if (text.trim() === '') return { value: undefined };
  try {
    return readConsentObjects(JSON.parse(text));
  } catch {
    // Text that is no JSON is the same fault as JSON of another shape; the row is refused either way.
    return { problem: 'invalid_consents' };
  }
}

export const recipientKinds = new Set(['individual', 'business_contact', 'role_address']);
export const relationships = new Set(['none', 'prospect', 'customer', 'former_customer']);
export const addressSources = new Set([
  ...[
    'given_by_person',
    'collected_in_sale',
    'business_card',
    'published_by_owner',
    'public',
    'third_party',
    'purchased',
  ],
]);

function isLanguage(tag: string): boolean {
  try {
    return tag === '' || Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    // How the platform says that a tag is none (BCP 47).
    return false;
  }
}
