import { isDeepStrictEqual } from 'node:util';

/** Fields of an aggregate's document that are the store's own. */
const RESERVED = new Set(['_id', 'tenant', 'version', 'outbox', 'requestIds', 'writes']);

/** What a document becomes: the fields to set and the names of those to remove. */
export type FieldChanges = { set: Record<string, unknown>; unset: Record<string, 1> };

/** Only what differs is written: a smaller journal, and the outbox that the relay shortens is never written back. */
export function changedFields<T extends object>(current: T, next: T): FieldChanges {
  const before = domainFields(current);
  const after = domainFields(next);
  const changed = Object.entries(after).filter(([field, value]) => !isDeepStrictEqual(before[field], value));
  const gone = Object.keys(before).filter((field) => after[field] === undefined);
  return { set: Object.fromEntries(changed), unset: Object.fromEntries(gone.map((field) => [field, 1 as const])) };
}

export function domainFields(state: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(state).filter(([field, value]) => !RESERVED.has(field) && value !== undefined),
  );
}
