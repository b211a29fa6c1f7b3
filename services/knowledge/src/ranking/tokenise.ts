import { foldTables, Kind } from './fold-text.ts';

/** Told of each term: the folded units from `start` to `end`. */
export type TermVisitor = (start: number, end: number) => void;

/**
 * Terms of a folded text. Scripts without spaces give each character and each pair of neighbours: pairs tell words
 * apart without a dictionary, single characters still meet where the wording differs. Other words are taken whole.
 */
export function tokenise(units: Uint16Array, visit: TermVisitor, from = 0, to = units.length): void {
  const { kinds } = foldTables();
  let at = from;
  while (at < to) {
    const kind = kinds[units[at] as number];
    let end = at + 1;
    while (end < to && kinds[units[end] as number] === kind) end += 1;
    if (kind === Kind.letter) visit(at, end);
    if (kind === Kind.ideograph) {
      for (let place = at; place < end; place++) {
        visit(place, place + 1);
        if (place + 1 < end) visit(place, place + 2);
      }
    }
    at = end;
  }
}
