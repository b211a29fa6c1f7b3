import { sortedEntries, sortedMembers } from './compare-values.ts';
import { Decimal, exact, numberText, simplest } from './decimal.ts';
import { RegoSet, sizeOf } from './rego-set.ts';
import type { RegoObject, Value } from './value.ts';

/** One text for each value: equal values have the same, others another. */
export function canonicalText(value: Value): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'number':
    case 'bigint':
      return numberText(simplest(exact(value)));
    case 'boolean':
      return String(value);
    default:
      return value === null ? 'null' : compositeText(value);
  }
}

function compositeText(value: Exclude<Value, null | boolean | string | number | bigint>): string {
  if (value instanceof Decimal) return numberText(value);
  if (value instanceof RegoSet) {
    return sizeOf(value) === 0 ? 'set()' : `{${sortedMembers(value).map(canonicalText).join(', ')}}`;
  }
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(', ')}]`;
  const entries = sortedEntries(value as RegoObject);
  return `{${entries.map(([key, held]) => `${canonicalText(key)}: ${canonicalText(held)}`).join(', ')}}`;
}
