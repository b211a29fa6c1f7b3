/**
 * Terms with a number each, in typed arrays alone, so that a worker can hand a table over without copying it. A term is
 * a run of UTF-16 units; the slots are an open-addressing hash table of numbers plus one.
 */
export type TermTable = {
  readonly count: number;
  readonly slots: Int32Array;
  /** Where each term's units begin; one more than there are terms. */
  readonly starts: Uint32Array;
  readonly units: Uint16Array;
};

const ABSENT = -1;

/** The number of the term, or -1. It is asked for each place of each text, so nothing is allocated here. */
export function findTerm(table: TermTable, text: Uint16Array, start: number, end: number): number {
  const { slots, starts, units } = table;
  const mask = slots.length - 1;
  const length = end - start;
  for (let slot = hash(text, start, end) & mask; ; slot = (slot + 1) & mask) {
    const number = (slots[slot] as number) - 1;
    if (number === ABSENT) return ABSENT;
    const from = starts[number] as number;
    if ((starts[number + 1] as number) - from !== length) continue;
    let at = 0;
    while (at < length && units[from + at] === text[start + at]) at += 1;
    if (at === length) return number;
  }
}

export type TermCollector = {
  /** The number of the term, a new one where it is not there yet. */
  add(text: Uint16Array, start: number, end: number): number;
  finish(): TermTable;
};

const FIRST_SLOTS = 1 << 12;

/** `slots` is a power of two; the table grows when half of them are taken. */
export function collectTerms(slots = FIRST_SLOTS): TermCollector {
  let table: Growing = {
    count: 0,
    slots: new Int32Array(slots),
    starts: new Uint32Array(slots),
    units: new Uint16Array(slots),
  };
  const add = (text: Uint16Array, start: number, end: number): number => {
    const known = findTerm(table, text, start, end);
    if (known !== ABSENT) return known;
    const number = table.count;
    const from = table.starts[number] as number;
    const to = from + end - start;
    table = { ...roomFor(table, to), count: number + 1 };
    table.units.set(text.subarray(start, end), from);
    table.starts[number + 1] = to;
    placeTerm(table.slots, number, hash(text, start, end));
    return number;
  };
  const finish = () => ({
    count: table.count,
    slots: table.slots,
    starts: table.starts.slice(0, table.count + 1),
    units: table.units.slice(0, table.starts[table.count]),
  });
  return { add, finish };
}

type Growing = {
  readonly count: number;
  readonly slots: Int32Array;
  readonly starts: Uint32Array;
  readonly units: Uint16Array;
};

/** Slots stay at most half full: beyond that the walks to a free one get long. */
function roomFor(table: Growing, unitCount: number): Growing {
  const { count } = table;
  const units = unitCount > table.units.length ? grown(table.units, new Uint16Array(unitCount * 2)) : table.units;
  const starts =
    count + 2 > table.starts.length ? grown(table.starts, new Uint32Array(table.starts.length * 2)) : table.starts;
  if ((count + 1) * 2 <= table.slots.length) return { count, slots: table.slots, starts, units };
  const slots = new Int32Array(table.slots.length * 2);
  for (let number = 0; number < count; number++) {
    placeTerm(slots, number, hash(units, starts[number] as number, starts[number + 1] as number));
  }
  return { count, slots, starts, units };
}

function grown<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function placeTerm(slots: Int32Array, number: number, hashed: number): void {
  const mask = slots.length - 1;
  let slot = hashed & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = number + 1;
}

/** FNV-1a over the units, with a last mix because the slots take the low bits. */
function hash(text: Uint16Array, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at++) value = Math.imul(value ^ (text[at] as number), 0x01000193);
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return (value ^ (value >>> 12)) >>> 0;
}
