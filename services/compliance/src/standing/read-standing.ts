import type { CustomerScore, StandingRules as WireRules } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { z } from 'zod';
import { complianceErrors } from '../errors.ts';
import { type StandingRules, standingRules, usualRules } from './standing-rules.ts';

/** Numbers and lists that are left out are as usual. INVALID_ARGUMENT compliance.invalid_request for others that make no sense. */
export function readStandingRules(wire: WireRules | null): StandingRules {
  const isGiven = ([field, value]: [string, unknown]) =>
    field in usualRules && value !== null && value !== 0 && !(Array.isArray(value) && value.length === 0);
  const given = Object.fromEntries(Object.entries(wire ?? {}).filter(isGiven));
  return parsed('rules', standingRules, { ...usualRules, ...given });
}

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const score = z.object({
  id: z.string().regex(/^[\x21-\x7e]{1,128}$/),
  score: z.number().min(0).max(100),
  answered_at: instant,
  cause: z.string().regex(/^[a-z0-9_]{0,40}$/),
});
export type ReadScore = z.infer<typeof score>;
const SCORES_MAX = 1_000;

export function readScores(wire: readonly CustomerScore[], now: Date): ReadScore[] {
  const past = score.refine(({ answered_at }) => answered_at <= now, { path: ['answered_at'] });
  return parsed('scores', z.array(past).min(1).max(SCORES_MAX), wire);
}

const training = (now: Date) =>
  z.object({
    team: z.string().regex(/^[\x21-\x7e]{1,128}$/),
    certificate_id: z.string().regex(/^[\x21-\x7e]{1,128}$/),
    completed_at: instant.refine((at) => at <= now),
  });

export function readTraining(wire: object, now: Date): z.infer<ReturnType<typeof training>> {
  return parsed('training', training(now), wire);
}

const cure = {
  zh: '请检查此字段：编号用不含空格的 ASCII 字符，分值 0 至 100，时间用 RFC 3339 且不晚于现在',
  en: 'check this field: ids are ASCII without spaces, scores 0 to 100, times RFC 3339 and not in the future',
};

function parsed<S extends z.ZodType>(root: string, schema: S, wire: unknown): z.infer<S> {
  const read = schema.safeParse(wire);
  if (read.success) return read.data;
  const fields = read.error.issues.map(({ path }) => ({ field: [root, ...path.map(String)].join('.'), ...cure }));
  throw complianceErrors.invalid_request({}, { fields });
}
