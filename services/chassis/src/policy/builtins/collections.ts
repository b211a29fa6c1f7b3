import { hasMember, setOf, unionOf } from '../values/compare-values.ts';
import { members, RegoSet } from '../values/rego-set.ts';
import type { Value } from '../values/value.ts';
import { type BuiltinTable, listOf, ofSets, wholeOperand } from './operands.ts';

/** Arrays and sets. */
export const collections: BuiltinTable = {
  and: ofSets((a, b) => setOf(members(a).filter((value) => hasMember(b, value)))),
  or: ofSets((a, b) => setOf([...members(a), ...members(b)])),
  set_diff: ofSets((a, b) => setOf(members(a).filter((value) => !hasMember(b, value)))),
  union: (sets) => {
    const all = setsIn(sets);
    return all === undefined ? undefined : unionOf(all);
  },
  intersection: (sets) => {
    const all = setsIn(sets);
    if (all === undefined) return undefined;
    const [first, ...rest] = all;
    if (first === undefined) return setOf([]);
    return setOf(members(first).filter((value) => rest.every((set) => hasMember(set, value))));
  },
  'array.concat': (a, b) => (Array.isArray(a) && Array.isArray(b) ? [...a, ...b] : undefined),
  'array.reverse': (array) => (Array.isArray(array) ? array.toReversed() : undefined),
  'array.flatten': (array) => (Array.isArray(array) ? ((array as Value[]).flat() as Value[]) : undefined),
  'array.slice': (array, start, stop) => {
    const [from, to] = [wholeOperand(start), wholeOperand(stop)];
    if (!Array.isArray(array) || from === undefined || to === undefined) return undefined;
    return array.slice(Math.max(0, from), Math.max(0, to));
  },
};

function setsIn(value: Value | undefined): readonly RegoSet[] | undefined {
  if (!(value instanceof RegoSet)) return undefined;
  const list = listOf(value) ?? [];
  return list.every((member) => member instanceof RegoSet) ? (list as readonly RegoSet[]) : undefined;
}
