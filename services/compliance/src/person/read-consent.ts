import { derivedId } from '@salesmesh/chassis/ids';
import { facts } from '../decisions/facts.ts';
import type { ConsentRecord } from './person.ts';

/** A consent as clients and leads write it: an empty text is an unset field, as in every message of the contracts. */
export type WireConsent = {
  id?: string;
  purpose: string;
  channel: string;
  basis: string;
  form: string;
  by: string;
  night: boolean;
  given_at: string;
  expires_at?: string | undefined;
  withdrawn_at?: string | undefined;
  confirmed_at?: string | undefined;
  notice_version?: string | undefined;
};

const consent = facts.shape.consents.unwrap().unwrap().element.omit({ current_notice_version: true });

/** The record with an id of its own or one that follows from `idParts`; or the names of the fields that hold no known value. */
export function readConsent(
  wire: WireConsent,
  ...idParts: readonly string[]
): { record: ConsentRecord } | { wrongFields: string[] } {
  const { id, ...fields } = wire;
  const known = Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined);
  const parsed = consent.safeParse(Object.fromEntries(known));
  const missing = (['purpose', 'channel', 'basis'] as const).filter((field) => fields[field] === '');
  const wrong = parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0]));
  if (!parsed.success || missing.length > 0) return { wrongFields: [...new Set([...missing, ...wrong])] };
  return { record: { ...parsed.data, id: id || derivedId('consent', ...idParts) } };
}
