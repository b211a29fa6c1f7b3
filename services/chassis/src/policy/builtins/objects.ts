import { get, insert, isObject, merge } from '../values/access-value.ts';
import { entriesOf, equal, hasMember, setOf } from '../values/compare-values.ts';
import { members, RegoSet } from '../values/rego-set.ts';
import type { OpenObject, OtherEntry, RegoObject, Value } from '../values/value.ts';
import { type BuiltinTable, ofObject } from './operands.ts';

export const objects: BuiltinTable = {
  'object.get': ofObject((object, path, fallback) => {
    const keys = Array.isArray(path) ? (path as Value[]) : [path];
    const found = keys.reduce<Value | undefined>((at, key) => get(at, key), object);
    return found === undefined ? fallback : found;
  }),
  'object.keys': ofObject((object) => setOf(entriesOf(object).map(([key]) => key))),
  'object.filter': ofObject((object, keys) => chosen(object, keys, (isNamed) => isNamed)),
  'object.remove': ofObject((object, keys) => chosen(object, keys, (isNamed) => !isNamed)),
  'object.union': (a, b) => (isObject(a) && isObject(b) ? merge(b, a) : undefined),
  'object.union_n': (list) => {
    if (!Array.isArray(list) || !list.every(isObject)) return undefined;
    return (list as RegoObject[]).reduce<Value>((all, object) => merge(object, all), {});
  },
  'object.subset': (whole, part) => isSubset(whole as Value, part as Value),
};

function chosen(
  object: RegoObject,
  keys: Value | undefined,
  isKept: (isNamed: boolean) => boolean,
): RegoObject | undefined {
  const named = keySet(keys);
  if (named === undefined) return undefined;
  return objectOf(entriesOf(object).filter(([key]) => isKept(hasMember(named, key))));
}

function keySet(keys: Value | undefined): RegoSet | undefined {
  if (Array.isArray(keys)) return setOf(keys);
  if (keys instanceof RegoSet) return keys;
  return isObject(keys) ? setOf(entriesOf(keys).map(([key]) => key)) : undefined;
}

export function objectOf(entries: readonly OtherEntry[]): RegoObject {
  const object: OpenObject = {};
  for (const [key, value] of entries) insert(object, key, value);
  return object;
}

/** Objects by keys, deeply; sets by members; arrays by a run of members; an array holds a set whose members it holds. */
function isSubset(whole: Value, part: Value): boolean | undefined {
  if (isObject(whole) && isObject(part)) return isPartOfObject(whole, part);
  if (whole instanceof RegoSet && part instanceof RegoSet)
    return members(part).every((value) => hasMember(whole, value));
  if (!Array.isArray(whole)) return undefined;
  const list = whole as readonly Value[];
  if (part instanceof RegoSet) return members(part).every((value) => list.some((member) => equal(member, value)));
  if (!Array.isArray(part)) return undefined;
  const run = part as readonly Value[];
  return list.some((_, start) => run.every((value, index) => isAt(list, start + index, value))) || run.length === 0;
}

function isAt(list: readonly Value[], index: number, value: Value): boolean {
  const found = list[index];
  return found !== undefined && equal(found, value);
}

function isPartOfObject(whole: RegoObject, part: RegoObject): boolean {
  return entriesOf(part).every(([key, value]) => {
    const found = get(whole, key);
    if (found === undefined) return false;
    const areNested = isObject(found) && isObject(value);
    const areLists = Array.isArray(found) && Array.isArray(value);
    const areSets = found instanceof RegoSet && value instanceof RegoSet;
    return areNested || areLists || areSets ? isSubset(found, value) === true : equal(found, value);
  });
}
