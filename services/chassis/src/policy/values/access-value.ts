import { entriesOf, equal, hasMember, plainKeys, sortedEntries, sortedMembers } from './compare-values.ts';
import { Decimal } from './decimal.ts';
import { members, RegoSet, sizeOf } from './rego-set.ts';
import { type OpenObject, otherKeys, type RegoObject, type Value } from './value.ts';

/** Whether a value is an object of Rego. */
export function isObject(value: Value | undefined): value is RegoObject {
  if (typeof value !== 'object' || value === null) return false;
  return !(Array.isArray(value) || value instanceof RegoSet || value instanceof Decimal);
}

/** What stands at a key: a member of an array, object or set; undefined where there is none or the value has no members. */
export function get(value: Value | undefined, key: Value | undefined): Value | undefined {
  if (typeof value !== 'object' || value === null || key === undefined) return undefined;
  if (Array.isArray(value)) return typeof key === 'number' ? (value as Value[])[key] : undefined;
  if (value instanceof RegoSet) return hasMember(value, key) ? key : undefined;
  if (value instanceof Decimal) return undefined;
  if (typeof key === 'string') return Object.hasOwn(value, key) ? (value as RegoObject)[key] : undefined;
  return (value as RegoObject)[otherKeys]?.find(([known]) => equal(known, key))?.[1];
}

/** Puts an entry into an object that is being made; an earlier one of the same key is replaced. */
export function insert(object: OpenObject, key: Value, value: Value): void {
  if (typeof key === 'string') {
    if (key === '__proto__') {
      Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
    } else object[key] = value;
    return;
  }
  const others = object[otherKeys];
  if (others === undefined) {
    // Not enumerable: nothing that copies or prints plain objects should meet it.
    Object.defineProperty(object, otherKeys, { value: [[key, value]] });
    return;
  }
  const at = others.findIndex(([known]) => equal(known, key));
  others.splice(at === -1 ? others.length : at, 1, [key, value]);
}

/** An object with the entries of another, to be changed without touching that one. */
export function copyObject(object: RegoObject): OpenObject {
  const { [otherKeys]: others = [], ...plain } = object;
  const copy: OpenObject = plain;
  for (const [key, value] of others) insert(copy, key, value);
  return copy;
}

/** Number of members; of a string, its characters. Undefined for what has none. */
export function length(value: Value | undefined): number | undefined {
  if (typeof value === 'string') return characters(value);
  if (typeof value !== 'object' || value === null || value instanceof Decimal) return undefined;
  if (Array.isArray(value)) return value.length;
  if (value instanceof RegoSet) return sizeOf(value);
  return plainKeys(value as RegoObject).length + ((value as RegoObject)[otherKeys]?.length ?? 0);
}

function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Members of a collection side by side; `keys` is null where they are the positions. */
export type Members = { readonly keys: readonly Value[] | null; readonly values: readonly Value[] };
const none: Members = { keys: null, values: [] };

/** What a rule iterates over, in any order; nothing for what has no members. */
export function membersOf(value: Value | undefined): Members {
  if (typeof value !== 'object' || value === null || value instanceof Decimal) return none;
  if (Array.isArray(value)) return { keys: null, values: value };
  if (value instanceof RegoSet) {
    const values = members(value);
    return { keys: values, values };
  }
  const object = value as RegoObject;
  if (object[otherKeys] !== undefined) return sortedMembersOf(object);
  const keys = plainKeys(object);
  return { keys, values: keys.map((key) => object[key] as Value) };
}

/** The same in the order of Rego, for lists that are made from it. */
export function sortedMembersOf(value: Value | undefined): Members {
  if (value instanceof RegoSet) {
    const values = sortedMembers(value);
    return { keys: values, values };
  }
  if (!isObject(value)) return membersOf(value);
  const entries = sortedEntries(value);
  return { keys: entries.map(([key]) => key), values: entries.map(([, held]) => held) };
}

/** Two documents in one: what only one has, and objects of both merged; where they differ otherwise the first counts. */
export function merge(a: Value | undefined, b: Value): Value {
  if (a === undefined) return b;
  if (!isObject(a) || !isObject(b)) return a;
  const merged = copyObject(b);
  for (const [key, held] of entriesOf(a)) insert(merged, key, mergedWith(held, get(b, key)));
  return merged;
}

function mergedWith(held: Value, other: Value | undefined): Value {
  return other === undefined ? held : merge(held, other);
}

/** A document with another value at a path; objects on the way are copied, and made where there are none. */
export function withValueAt(document: Value | undefined, path: readonly string[], value: Value): Value {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy = isObject(document) ? copyObject(document) : {};
  insert(copy, key, withValueAt(get(copy, key), rest, value));
  return copy;
}
