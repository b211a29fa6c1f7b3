import type { FieldViolation } from '@salesmesh/chassis/errors';
import { checkSchema } from '@salesmesh/chassis/field-check';
import { z } from 'zod';
import { personalDataViolation } from './personal-data.ts';

const line = (most: number) => z.string().trim().min(1).max(most);
const text = (most: number) => z.string().trim().max(most);
/** Something that is said of a card, such as an industry; compared letter by letter. */
const label = line(80);
const labels = z.array(label).max(50).default([]);
/** Absent and null are one: over the wire an unset message is null. */
const orElse = <T extends z.ZodType>(schema: T, otherwise: z.input<T>) =>
  z.preprocess((value) => value ?? otherwise, schema);
const instant = z.iso.datetime({ offset: true }).transform((at) => new Date(at).toISOString());

const sceneSchema = z.strictObject({
  industries: labels,
  stages: labels,
  channels: z.array(z.enum(['email', 'sms', 'ai_call', 'call', 'im', 'quotation', 'visit'])).default([]),
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)).default([]),
  purposes: z
    .array(z.enum(['marketing', 'service', 'transactional', 'quotation', 'survey', 'legal_notice']))
    .default([]),
  products: labels,
});

const contentSchema = z.strictObject({
  title: line(200).regex(/^[^\n\r]*$/),
  problem: line(5_000),
  solution: line(20_000),
  evidence: z
    .array(
      z.strictObject({
        quote: text(2_000).default(''),
        source: line(300),
        url: z.union([z.literal(''), z.url({ protocol: /^https$/ }).max(2_000)]).default(''),
      }),
    )
    .max(20)
    .default([]),
  scene: orElse(sceneSchema, {}),
  language: z.enum(['zh', 'en']),
  /** Empty: whoever writes the card. */
  owner: text(200).default(''),
  valid_from: instant.nullish(),
  valid_until: instant.nullish(),
  visibility: orElse(z.strictObject({ roles: labels, units: labels }), {}),
});

export type CardContent = Omit<z.output<typeof contentSchema>, 'valid_from' | 'valid_until'> & {
  readonly valid_from?: string;
  readonly valid_until?: string;
};

/** The content as it is stored, or all that is wrong with it. Takes a message of the contract or a parsed line of a file. */
export function readContent(
  given: unknown,
  place = '',
): { readonly content: CardContent } | { readonly violations: FieldViolation[] } {
  const checked = checkSchema(contentSchema, given, place);
  if ('violations' in checked) return checked;
  const { valid_from: from, valid_until: until, ...rest } = checked.value;
  const content = {
    ...rest,
    ...(from == null ? {} : { valid_from: from }),
    ...(until == null ? {} : { valid_until: until }),
  };
  const violations = [...personalData(content, place), ...emptyValidity(content, place)];
  return violations.length > 0 ? { violations } : { content };
}

function personalData(content: CardContent, place: string): FieldViolation[] {
  const texts: [string, string][] = [
    ...(['title', 'problem', 'solution'] as const).map((field): [string, string] => [field, content[field]]),
    ...content.evidence.flatMap(({ quote, source }, at): [string, string][] => [
      [`evidence.${at}.quote`, quote],
      [`evidence.${at}.source`, source],
    ]),
  ];
  const named = (field: string) => (place === '' ? field : `${place}.${field}`);
  return texts.flatMap(([field, value]) => personalDataViolation(named(field), value) ?? []);
}

function emptyValidity({ valid_from: from, valid_until: until }: CardContent, place: string): FieldViolation[] {
  if (from === undefined || until === undefined || from < until) return [];
  const field = place === '' ? 'valid_until' : `${place}.valid_until`;
  return [{ field, zh: '有效期的结束须晚于开始。', en: 'The validity must end after it begins.' }];
}
