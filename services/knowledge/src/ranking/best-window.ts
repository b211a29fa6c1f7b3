import type { QueryTerms } from './query-terms.ts';
import { findTerm } from './term-table.ts';
import type { FoldedText } from './text-pool.ts';
import { tokenise } from './tokenise.ts';

export type Window = {
  readonly start: number;
  readonly end: number;
  /** Sum of the weights of the query's terms that stand in it. */
  readonly weight: number;
};
/** Terms of the query in a text, in the order of their places. */
export type Hits = { readonly terms: readonly number[]; readonly places: readonly number[] };

export function hitsIn({ units }: FoldedText, { table, beginnings }: QueryTerms): Hits {
  const terms: number[] = [];
  const places: number[] = [];
  const visit = (start: number, end: number) => {
    const term = findTerm(table, units, start, end);
    if (term < 0) return;
    terms.push(term);
    places.push(start);
  };
  tokenise(units, visit, beginnings);
  return { terms, places };
}

/**
 * The two neighbouring sentences that hold most of the query, from the first sentence that begins at `from` or later.
 * Terms that stand close together mean more than the same terms scattered over a text; the window that shows it is also
 * what a person wants to read.
 */
export function bestWindow(text: FoldedText, query: QueryTerms, from = 0): Window {
  const { terms, places } = hitsIn(text, query);
  const ends = from === 0 ? text.sentenceEnds : text.sentenceEnds.filter((end) => end > from);
  let best: Window = { start: from, end: ends[1] ?? ends[0] ?? from, weight: 0 };
  // Which window counted the term last; each window is one more than the one before.
  const countedIn = new Int32Array(query.table.count);
  let first = 0;
  for (let at = 0; at < ends.length; at++) {
    const start = at === 0 ? from : (ends[at - 1] as number);
    const end = ends[at + 1] ?? (ends[at] as number);
    while (first < places.length && (places[first] as number) < start) first += 1;
    let weight = 0;
    for (let hit = first; hit < places.length && (places[hit] as number) < end; hit++) {
      const term = terms[hit] as number;
      if (countedIn[term] === at + 1) continue;
      countedIn[term] = at + 1;
      weight += query.weights[term] as number;
    }
    if (weight > best.weight) best = { start, end, weight };
  }
  return best;
}
