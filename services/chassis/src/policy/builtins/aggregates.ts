import { length } from '../values/access-value.ts';
import { compare } from '../values/compare-values.ts';
import { addExactly, multiplyExactly } from '../values/decimal.ts';
import type { RegoNumber, Value } from '../values/value.ts';
import { type BuiltinTable, isNumber, listOf } from './operands.ts';

export const aggregates: BuiltinTable = {
  count: (collection) => length(collection),
  sum: (collection) => folded(collection, 0, addExactly),
  product: (collection) => folded(collection, 1, multiplyExactly),
  max: (collection) => best(collection, (order) => order > 0),
  min: (collection) => best(collection, (order) => order < 0),
  sort: (collection) => {
    const list = listOf(collection);
    return list === undefined ? undefined : [...list].sort(compare);
  },
  all: (collection) => listOf(collection)?.every((value) => value === true),
  any: (collection) => listOf(collection)?.some((value) => value === true),
};

function folded(
  collection: Value | undefined,
  start: RegoNumber,
  join: (a: RegoNumber, b: RegoNumber) => RegoNumber,
): RegoNumber | undefined {
  const list = listOf(collection);
  return list?.every(isNumber) ? (list as readonly RegoNumber[]).reduce(join, start) : undefined;
}

function best(collection: Value | undefined, isBetter: (order: number) => boolean): Value | undefined {
  let kept: Value | undefined;
  for (const value of listOf(collection) ?? []) {
    if (kept === undefined || isBetter(compare(value, kept))) kept = value;
  }
  return kept;
}
