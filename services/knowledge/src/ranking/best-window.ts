import type { QueryTerms } from './query-terms.ts';
import { findTerm } from './term-table.ts';
import { tokenise } from './tokenise.ts';

export type Window = {
  readonly start: number;
  readonly end: number;
  /** Sum of the weights of the query's terms that stand in it. */
  readonly weight: number;
};
type Span = { readonly start: number; readonly end: number };

const sentenceEnds = new Set([...'。！？!?；;\n'].map((mark) => mark.charCodeAt(0)));
const FULL_STOP = '.'.charCodeAt(0);
const SPACE = ' '.charCodeAt(0);
/** A text without any mark is cut, so that a window stays something to read. */
const LONGEST_SENTENCE = 240;

/**
 * The two neighbouring sentences that hold most of the query. Terms that stand close together mean more than the same
 * terms scattered over a text; the window that shows it is also what a person wants to read.
 */
export function bestWindow(units: Uint16Array, query: QueryTerms, from = 0): Window {
  const sentences = sentencesOf(units, from);
  const terms = sentences.map((span) => termsIn(units, span, query));
  let best: Window = { start: from, end: sentences[1]?.end ?? sentences[0]?.end ?? from, weight: 0 };
  for (const [at, { start, end }] of sentences.entries()) {
    const next = sentences[at + 1];
    const held = new Set([...(terms[at] ?? []), ...(terms[at + 1] ?? [])]);
    let weight = 0;
    for (const term of held) weight += query.weights[term] as number;
    if (weight > best.weight) best = { start, end: next?.end ?? end, weight };
  }
  return best;
}

/** Numbers of the query's terms that stand in the span. */
export function termsIn(units: Uint16Array, { start, end }: Span, query: QueryTerms): Set<number> {
  const held = new Set<number>();
  const visit = (from: number, to: number) => {
    const term = findTerm(query.table, units, from, to);
    if (term >= 0) held.add(term);
  };
  tokenise(units, visit, start, end);
  return held;
}

function sentencesOf(units: Uint16Array, from: number): Span[] {
  const spans: Span[] = [];
  let start = from;
  for (let at = from; at < units.length; at++) {
    const unit = units[at] as number;
    const isEnd = sentenceEnds.has(unit) || (unit === FULL_STOP && units[at + 1] === SPACE);
    if (!isEnd && at - start < LONGEST_SENTENCE && at + 1 < units.length) continue;
    spans.push({ start, end: at + 1 });
    start = at + 1;
  }
  return spans;
}
