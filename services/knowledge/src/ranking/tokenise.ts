import { foldTables, Kind } from './fold-text.ts';

/** Told of each term: the folded units from `start` to `end`. */
export type TermVisitor = (start: number, end: number) => void;

/**
 * Low bits of a unit → 1 where a term that is looked for may begin with it. Small enough to be made for each query, and
 * large enough that other units seldom share its places.
 */
export type Beginnings = Uint8Array;

const BEGINNINGS = 1 << 11;
const everyUnit: Beginnings = new Uint8Array(BEGINNINGS).fill(1);

export function beginningsOf(units: Iterable<number>): Beginnings {
  const beginnings = new Uint8Array(BEGINNINGS);
  for (const unit of units) beginnings[unit & (BEGINNINGS - 1)] = 1;
  return beginnings;
}

/**
 * Terms of a folded text in the order of their places. Scripts without spaces give each character and each pair of
 * neighbours: pairs tell words apart without a dictionary, single characters still meet where the wording differs. Other
 * words are taken whole. With `beginnings`, terms that begin with another unit are passed over at little cost.
 */
export function tokenise(units: Uint16Array, visit: TermVisitor, beginnings: Beginnings = everyUnit): void {
  const { kinds } = foldTables();
  const kindAt = (at: number) => (at < units.length ? kinds[units[at] as number] : Kind.gap);
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as number;
    if (beginnings[unit & (BEGINNINGS - 1)] === 0) continue;
    const kind = kinds[unit];
    if (kind === Kind.ideograph) {
      visit(at, at + 1);
      if (kindAt(at + 1) === Kind.ideograph) visit(at, at + 2);
    } else if (kind === Kind.letter && (at === 0 || kindAt(at - 1) !== Kind.letter)) {
      let end = at + 1;
      while (kindAt(end) === Kind.letter) end += 1;
      visit(at, end);
    }
  }
}
