import { compareNumbers, Decimal, exact, simplest } from './decimal.ts';
import { addComposite, addScalar, hasScalar, members, RegoSet, sizeOf } from './rego-set.ts';
import { type OtherEntry, otherKeys, type RegoNumber, type RegoObject, type Value } from './value.ts';

/** The order of Rego across kinds: null, booleans, numbers, strings, arrays, objects, sets. */
const Rank = { null: 0, boolean: 1, number: 2, string: 3, array: 4, object: 5, set: 6 } as const;
type Rank = (typeof Rank)[keyof typeof Rank];

function rankOf(value: Value): Rank {
  switch (typeof value) {
    case 'string':
      return Rank.string;
    case 'boolean':
      return Rank.boolean;
    case 'number':
    case 'bigint':
      return Rank.number;
    default:
      if (value === null) return Rank.null;
      if (Array.isArray(value)) return Rank.array;
      if (value instanceof RegoSet) return Rank.set;
      return value instanceof Decimal ? Rank.number : Rank.object;
  }
}

/** The name of a value's kind, as `type_name` gives it. */
export function kindOf(value: Value): keyof typeof Rank {
  return kinds[rankOf(value)];
}
const kinds = ['null', 'boolean', 'number', 'string', 'array', 'object', 'set'] as const;

/** Negative, zero or positive, as Rego orders any two values. */
export function compare(a: Value, b: Value): number {
  if (a === b) return 0;
  const rank = rankOf(a);
  const difference = rank - rankOf(b);
  if (difference !== 0) return difference;
  switch (rank) {
    case Rank.null:
      return 0;
    case Rank.boolean:
      return a === false ? -1 : 1;
    case Rank.number:
      return compareNumbers(a as RegoNumber, b as RegoNumber);
    case Rank.string:
      return compareText(a as string, b as string);
    case Rank.array:
      return compareLists(a as readonly Value[], b as readonly Value[]);
    case Rank.set:
      return compareLists(sortedMembers(a as RegoSet), sortedMembers(b as RegoSet));
    case Rank.object:
      return compareObjects(a as RegoObject, b as RegoObject);
  }
}

/** Whether Rego holds two values for the same. */
export function equal(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (typeof a === 'string' || typeof b === 'string') return false;
  const rank = rankOf(a);
  if (rank !== rankOf(b)) return false;
  switch (rank) {
    case Rank.number:
      return compareNumbers(a as RegoNumber, b as RegoNumber) === 0;
    case Rank.array:
      return equalLists(a as readonly Value[], b as readonly Value[]);
    case Rank.set:
      return equalSets(a as RegoSet, b as RegoSet);
    case Rank.object:
      return equalObjects(a as RegoObject, b as RegoObject);
    default:
      return false;
  }
}

/** Whether a list holds the value. By position, for a closure or an iterator for each list that is asked would be garbage. */
export function isListed(value: Value, list: readonly Value[]): boolean {
  for (let index = 0; index < list.length; index += 1) if (equal(list[index] as Value, value)) return true;
  return false;
}

function equalLists(a: readonly Value[], b: readonly Value[]): boolean {
  return a.length === b.length && a.every((value, index) => equal(value, b[index] as Value));
}

function equalSets(a: RegoSet, b: RegoSet): boolean {
  return sizeOf(a) === sizeOf(b) && members(a).every((value) => hasMember(b, value));
}

function equalObjects(a: RegoObject, b: RegoObject): boolean {
  const keys = plainKeys(a);
  if (keys.length !== plainKeys(b).length) return false;
  const arePlainSame = keys.every((key) => {
    const other = Object.hasOwn(b, key) ? b[key] : undefined;
    return other !== undefined && equal(a[key] as Value, other);
  });
  if (!arePlainSame) return false;
  const [these, those] = [a[otherKeys] ?? [], b[otherKeys] ?? []];
  return these.length === those.length && these.every((entry) => those.some((other) => equalEntries(entry, other)));
}

function equalEntries(a: OtherEntry, b: OtherEntry): boolean {
  return equal(a[0], b[0]) && equal(a[1], b[1]);
}

/** Keys that are strings; a field that a caller left undefined is absent, as in JSON. */
export function plainKeys(object: RegoObject): string[] {
  const keys = Object.keys(object);
  return keys.some((key) => object[key] === undefined) ? keys.filter((key) => object[key] !== undefined) : keys;
}

/** All entries in no order. */
export function entriesOf(object: RegoObject): OtherEntry[] {
  const plain = plainKeys(object).map((key): OtherEntry => [key, object[key] as Value]);
  const others = object[otherKeys];
  return others === undefined ? plain : [...plain, ...others];
}

/** All entries in the order of their keys. */
export function sortedEntries(object: RegoObject): OtherEntry[] {
  const plain = plainKeys(object)
    .sort(compareText)
    .map((key): OtherEntry => [key, object[key] as Value]);
  const others = object[otherKeys];
  return others === undefined ? plain : [...plain, ...others].sort((a, b) => compare(a[0], b[0]));
}

function compareLists(a: readonly Value[], b: readonly Value[]): number {
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index += 1) {
    const order = compare(a[index] as Value, b[index] as Value);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** Keys decide before values, position by position, as in the `opa` program. */
function compareObjects(a: RegoObject, b: RegoObject): number {
  const [these, those] = [sortedEntries(a), sortedEntries(b)];
  const shared = Math.min(these.length, those.length);
  for (let index = 0; index < shared; index += 1) {
    const [one, other] = [these[index] as OtherEntry, those[index] as OtherEntry];
    const byKey = compare(one[0], other[0]);
    if (byKey !== 0) return byKey;
    const byValue = compare(one[1], other[1]);
    if (byValue !== 0) return byValue;
  }
  return these.length - those.length;
}

const FIRST_SURROGATE = 0xd800;

/** Order of code points. JavaScript orders UTF-16 units, where characters beyond U+FFFF would come before some below it. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index += 1) {
    const [x, y] = [a.charCodeAt(index), b.charCodeAt(index)];
    if (x !== y) return x >= FIRST_SURROGATE && y >= FIRST_SURROGATE ? lifted(x) - lifted(y) : x - y;
  }
  return a.length - b.length;
}

const LAST_SURROGATE = 0xdfff;
const BEYOND_UNITS = 0x10000;

/** Surrogates stand for the characters beyond all single units. */
function lifted(unit: number): number {
  return unit <= LAST_SURROGATE ? unit + BEYOND_UNITS : unit;
}

export function setOf(values: Iterable<Value>): RegoSet {
  const set = new RegoSet();
  for (const value of values) addMember(set, value);
  return set;
}

/** What any of the sets holds. A set that was handed out stays as it is, so the only one that holds anything is the union. */
export function unionOf(sets: readonly RegoSet[]): RegoSet {
  const some = sets.filter((set) => sizeOf(set) > 0);
  return some.length === 1 ? (some[0] as RegoSet) : setOf(some.flatMap(members));
}

export function hasMember(set: RegoSet, value: Value): boolean {
  const parts = RegoSet.parts(set);
  if (isScalar(value)) return hasScalar(parts, keyOf(value));
  const { composites } = parts;
  const at = positionIn(composites, value);
  return at < composites.length && compare(composites[at] as Value, value) === 0;
}

/** For whoever makes the set; one that was handed out stays as it is. */
export function addMember(set: RegoSet, value: Value): void {
  const parts = RegoSet.parts(set);
  parts.sorted = undefined;
  if (isScalar(value)) {
    addScalar(parts, keyOf(value));
    return;
  }
  const at = positionIn(parts.composites, value);
  const found = parts.composites[at];
  if (found === undefined || compare(found, value) !== 0) addComposite(parts, at, value);
}

/** Members in the order of Rego. */
export function sortedMembers(set: RegoSet): readonly Value[] {
  const parts = RegoSet.parts(set);
  parts.sorted ??= sizeOf(set) < 2 ? members(set) : members(set).toSorted(compare);
  return parts.sorted;
}

/** Where a value stands in an ordered list, or would stand. */
function positionIn(ordered: readonly Value[], value: Value): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(ordered[middle] as Value, value) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isScalar(value: Value): boolean {
  return typeof value !== 'object' || value === null;
}

/** A large double and a whole number of the same value are one member. */
function keyOf(value: Value): Value {
  return typeof value === 'number' && !Number.isSafeInteger(value) ? simplest(exact(value)) : value;
}
