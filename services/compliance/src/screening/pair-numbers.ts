/** Stands for a pair that was not learned. */
export const UNKNOWN = 0;
/** Numbers begin here, above everything that a code unit can be. */
export const FIRST_NUMBER = 0x1_00_00;

const FIRST_SLOTS = 1024;
/** Number, left and right of a pair, and nothing, so that a slot is found by a shift. */
const SLOT = 4;
const SLOT_SHIFT = 2;
/** One slot in so many is taken at most. */
const MOST_FULL = 2;

/**
 * Numbers pairs in the order in which they are learned. Either side is a code unit, or a root or number from
 * `FIRST_NUMBER` on; as numbers may stand on the left of further pairs, this is a trie of words as well as a book of pairs
 * of them.
 */
export class PairNumbers {
  /** Open addressing; no string is made for what is looked up. */
  #slots = new Int32Array(FIRST_SLOTS * SLOT);
  #mask = FIRST_SLOTS - 1;
  #end: number;
  #size = 0;

  /** The numbers below `FIRST_NUMBER + roots` are the caller's, to begin with. */
  constructor(roots: number) {
    this.#end = FIRST_NUMBER + roots;
  }

  /** One above the largest number. */
  get end(): number {
    return this.#end;
  }

  numberOf(left: number, right: number): number {
    return this.#slots[this.#slotOf(left, right)] ?? UNKNOWN;
  }

  learn(left: number, right: number): number {
    const known = this.numberOf(left, right);
    if (known !== UNKNOWN) return known;
    this.#put(this.#end, left, right);
    return this.#end - 1;
  }

  /** The same numbers of these pairs alone, and of those that they are built of: few enough to stay near the processor. */
  only(numbers: Iterable<number>): PairNumbers {
    const kept = new Set(numbers);
    const all = this.#pairs();
    for (const { number, left, right } of all.toReversed()) {
      if (!kept.has(number)) continue;
      for (const part of [left, right]) if (part >= FIRST_NUMBER) kept.add(part);
    }
    const smaller = new PairNumbers(0);
    for (const { number, left, right } of all) if (kept.has(number)) smaller.#put(number, left, right);
    return smaller;
  }

  #put(number: number, left: number, right: number): void {
    if (this.#size * MOST_FULL * SLOT >= this.#slots.length) this.#grow();
    this.#slots.set([number, left, right], this.#slotOf(left, right));
    this.#size += 1;
    this.#end = number + 1;
  }

  #grow(): void {
    const pairs = this.#pairs();
    this.#slots = new Int32Array(this.#slots.length * 2);
    this.#mask = this.#slots.length / SLOT - 1;
    for (const { number, left, right } of pairs) this.#slots.set([number, left, right], this.#slotOf(left, right));
  }

  #slotOf(left: number, right: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    const mixed = Math.imul(Math.imul(left, 0x9e37_79b1) ^ right, 0x85eb_ca6b);
    let slot = ((mixed ^ (mixed >>> 15)) & mask) << SLOT_SHIFT;
    while (slots[slot] !== UNKNOWN && (slots[slot + 1] !== left || slots[slot + 2] !== right)) {
      slot = (((slot >> SLOT_SHIFT) + 1) & mask) << SLOT_SHIFT;
    }
    return slot;
  }

  #pairs(): { number: number; left: number; right: number }[] {
    const pairs = [];
    for (let slot = 0; slot < this.#slots.length; slot += SLOT) {
      const [number = UNKNOWN, left = 0, right = 0] = this.#slots.subarray(slot, slot + SLOT);
      if (number !== UNKNOWN) pairs.push({ number, left, right });
    }
    return pairs.toSorted((one, other) => one.number - other.number);
  }
}
