import { get, isObject, membersOf } from '../values/access-value.ts';
import { compare, equal, hasMember, isListed } from '../values/compare-values.ts';
import { RegoSet } from '../values/rego-set.ts';
import type { Value } from '../values/value.ts';
import type { BuiltinTable } from './operands.ts';

/** Comparisons of any two values, and membership. */
export const comparison: BuiltinTable = {
  eq: (a, b) => equal(a as Value, b as Value),
  equal: (a, b) => equal(a as Value, b as Value),
  neq: (a, b) => !equal(a as Value, b as Value),
  lt: (a, b) => (typeof a === 'number' && typeof b === 'number' ? a < b : compare(a as Value, b as Value) < 0),
  lte: (a, b) => (typeof a === 'number' && typeof b === 'number' ? a <= b : compare(a as Value, b as Value) <= 0),
  gt: (a, b) => (typeof a === 'number' && typeof b === 'number' ? a > b : compare(a as Value, b as Value) > 0),
  gte: (a, b) => (typeof a === 'number' && typeof b === 'number' ? a >= b : compare(a as Value, b as Value) >= 0),
  'internal.member_2': (value, collection) => isMember(value as Value, collection as Value),
  'internal.member_3': (key, value, collection) => {
    const found = get(collection, key);
    return found !== undefined && equal(found, value as Value);
  },
};

function isMember(value: Value, collection: Value): boolean {
  if (collection instanceof RegoSet) return hasMember(collection, value);
  if (Array.isArray(collection)) return isListed(value, collection);
  if (!isObject(collection)) return false;
  return isListed(value, membersOf(collection).values);
}
