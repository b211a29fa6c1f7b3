import { foldTables, Kind } from './fold-text.ts';
import { canBegin, type QueryTerms } from './query-terms.ts';
import { findTerm } from './term-table.ts';
import { tokenise } from './tokenise.ts';

export type Window = {
  readonly start: number;
  readonly end: number;
  /** Sum of the weights of the query's terms that stand in it. */
  readonly weight: number;
};
/** A term of the query at a place of a text. */
export type Hit = { readonly term: number; readonly place: number };

const sentenceEnds = new Set([...'。！？!?；;\n'].map((mark) => mark.charCodeAt(0)));
const FULL_STOP = '.'.charCodeAt(0);
const SPACE = ' '.charCodeAt(0);
/** A text without any mark is cut, so that a window stays something to read. */
const LONGEST_SENTENCE = 240;

/** The terms of the query that stand in the folded text, in the order of their places. */
export function hitsIn(units: Uint16Array, query: QueryTerms, from = 0): Hit[] {
  const hits: Hit[] = [];
  const visit = (start: number, end: number) => {
    // Most characters of a text begin no term of the query; a look at one flag spares them the table.
    if (!canBegin(query, units[start] as number)) return;
    const term = findTerm(query.table, units, start, end);
    if (term >= 0) hits.push({ term, place: start });
  };
  tokenise(units, visit, from);
  return hits;
}

/**
 * The two neighbouring sentences that hold most of the query. Terms that stand close together mean more than the same
 * terms scattered over a text; the window that shows it is also what a person wants to read.
 */
export function bestWindow(units: Uint16Array, query: QueryTerms, from = 0): Window {
  const hits = hitsIn(units, query, from);
  const ends = sentenceEndsOf(units, from);
  // Where the hits of each sentence begin, and last where they end.
  const firstHits = [0];
  for (let hit = 0, at = 0; at < ends.length; at++) {
    while (hit < hits.length && (hits[hit] as Hit).place < (ends[at] as number)) hit += 1;
    firstHits.push(hit);
  }
  let best: Window = { start: from, end: ends[1] ?? ends[0] ?? from, weight: 0 };
  const seenIn = new Int32Array(query.table.count);
  for (let at = 0; at < ends.length; at++) {
    const last = Math.min(at + 2, ends.length);
    let weight = 0;
    for (let hit = firstHits[at] as number; hit < (firstHits[last] as number); hit++) {
      const { term } = hits[hit] as Hit;
      if (seenIn[term] === at + 1) continue;
      seenIn[term] = at + 1;
      weight += query.weights[term] as number;
    }
    if (weight > best.weight) best = { start: ends[at - 1] ?? from, end: ends[last - 1] as number, weight };
  }
  return best;
}

/** Where each sentence ends, its mark included. */
function sentenceEndsOf(units: Uint16Array, from: number): number[] {
  const { kinds } = foldTables();
  const ends: number[] = [];
  let start = from;
  for (let at = from; at < units.length; at++) {
    const unit = units[at] as number;
    const isMark = kinds[unit] === Kind.gap && isSentenceEnd(unit, units[at + 1]);
    if (!isMark && at - start < LONGEST_SENTENCE && at + 1 < units.length) continue;
    ends.push(at + 1);
    start = at + 1;
  }
  return ends;
}

function isSentenceEnd(unit: number, next: number | undefined): boolean {
  return sentenceEnds.has(unit) || (unit === FULL_STOP && next === SPACE);
}
