import type {
  ActivityInput,
  PricePolicyInput,
  TeamInput,
  Activity as WireActivity,
  PricePolicy as WirePricePolicy,
  Team as WireTeam,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { z } from 'zod';
import { facts, Purpose } from '../decisions/facts.ts';
import { complianceErrors } from '../errors.ts';
import { type Activity, ANY_PURPOSE, type PricePolicy, type Team } from './settings.ts';
import type { Versioned } from './settings-store.ts';

const activity = z.object({
  purpose: z.enum([...Purpose, ANY_PURPOSE]),
  data: facts.shape.data,
  retention_days: z.int().nonnegative().optional(),
  transfer: facts.shape.transfer,
  choice: facts.shape.choice,
  assessment: facts.shape.assessment,
  current_notice_version: z.string().optional(),
});
const team = z
  .object({ id: z.string().regex(/^[\x21-\x7e]{1,128}$/) })
  .extend(facts.shape.sender.unwrap().unwrap().shape);

/** INVALID_ARGUMENT compliance.invalid_request naming the fields that hold no known value. */
export function readActivity(wire: WireActivity | null): Activity {
  const lists = { data: withLists(wire?.data, ['categories']), transfer: withLists(wire?.transfer, ['to']) };
  const parsed = activity.safeParse({ ...wire, ...lists });
  if (!parsed.success) throw wrongFields('activity', parsed.error);
  const { purpose, data, retention_days, transfer, choice, assessment, current_notice_version } = parsed.data;
  return {
    purpose,
    ...(data == null ? {} : { data: withoutUndefined(data) }),
    ...(retention_days === undefined ? {} : { retentionDays: retention_days }),
    ...(transfer == null ? {} : { transfer: withoutUndefined(transfer) }),
    ...(choice == null ? {} : { choice: withoutUndefined(choice) }),
    ...(assessment == null ? {} : { assessment: withoutUndefined(assessment) }),
    ...(current_notice_version === undefined ? {} : { currentNoticeVersion: current_notice_version }),
  };
}

export function readTeam(wire: WireTeam | null): Team {
  const parsed = team.safeParse(withLists(wire, ['frozen_channels']));
  if (!parsed.success) throw wrongFields('team', parsed.error);
  const { id, ...standing } = parsed.data;
  return { ...withoutUndefined(standing), team: id };
}

export function activityView({ version, value }: Versioned<Activity>): ActivityInput {
  const { data, transfer } = value;
  return {
    purpose: value.purpose,
    version,
    ...(data === undefined ? {} : { data: wrapLists(data, ['categories']) as NonNullable<ActivityInput['data']> }),
    retention_days: value.retentionDays,
    ...(transfer === undefined
      ? {}
      : { transfer: wrapLists(transfer, ['to']) as NonNullable<ActivityInput['transfer']> }),
    ...(value.choice === undefined ? {} : { choice: wrapLists(value.choice, []) }),
    ...(value.assessment === undefined ? {} : { assessment: wrapLists(value.assessment, []) }),
    current_notice_version: value.currentNoticeVersion,
  };
}

export function teamView({ version, value }: Versioned<Team>): TeamInput {
  const { team: id, ...standing } = value;
  return { id, version, ...(wrapLists(standing, ['frozen_channels']) as Omit<TeamInput, 'id' | 'version'>) };
}

const share = z.number().min(0).max(1);
const pricePolicy = z.object({ discount_max: share, markup_max: share });

export function readPricePolicy(wire: WirePricePolicy | null): PricePolicy {
  const parsed = pricePolicy.safeParse(wire ?? {});
  if (!parsed.success) throw wrongFields('policy', parsed.error);
  return { discountMax: parsed.data.discount_max, markupMax: parsed.data.markup_max };
}

export function pricePolicyView({ discountMax, markupMax }: PricePolicy): PricePolicyInput {
  return { discount_max: discountMax, markup_max: markupMax };
}

/** On the wire a list that may be unknown is a message with `values`; unset is unknown. */
function withLists(part: object | null | undefined, lists: readonly string[]): object | undefined {
  if (part === null || part === undefined) return undefined;
  const entries = Object.entries(part).filter(([, value]) => value !== null);
  return Object.fromEntries(entries.map(([key, value]) => [key, lists.includes(key) ? value.values : value]));
}

function wrapLists(part: object, lists: readonly string[]): Record<string, unknown> {
  const known = Object.entries(part).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(known.map(([key, value]) => [key, lists.includes(key) ? { values: value } : value]));
}

function withoutUndefined<T extends object>(part: T): T {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as T;
}

const cure = { zh: '请使用允许的值；时间用 RFC 3339', en: 'use one of the allowed values; write times as RFC 3339' };

function wrongFields(root: string, error: z.ZodError) {
  const fields = error.issues.map(({ path }) => ({ field: [root, ...path.map(String)].join('.'), ...cure }));
  return complianceErrors.invalid_request({}, { fields });
}
