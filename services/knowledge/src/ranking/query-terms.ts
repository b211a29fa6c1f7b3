import { rarity } from './bm25l.ts';
import type { CardIndex } from './card-index.ts';
import { foldText } from './fold-text.ts';
import { withoutQuestionWords } from './question-words.ts';
import { collectTerms, findTerm, type TermTable } from './term-table.ts';
import { type Beginnings, beginningsOf, tokenise } from './tokenise.ts';

/** A query as terms, each with its weight: how rare it is in the index, times how often the query says it. */
export type QueryTerms = {
  readonly table: TermTable;
  readonly weights: Float64Array;
  /** Spares the texts a look at the table for most of their characters. */
  readonly beginnings: Beginnings;
  /** The query itself, for showing which of its words were found; the folded units have the same positions. */
  readonly text: string;
  readonly units: Uint16Array;
};

const CHUNK = 4_096;
const QUERY_SLOTS = 1 << 8;

export function queryTerms(index: CardIndex, text: string): QueryTerms {
  const folded = foldText(text);
  let plain = '';
  for (let at = 0; at < folded.length; at += CHUNK) plain += String.fromCharCode(...folded.subarray(at, at + CHUNK));
  const units = foldText(withoutQuestionWords(plain));
  const collector = collectTerms(QUERY_SLOTS);
  const counts: number[] = [];
  tokenise(units, (start, end) => {
    const term = collector.add(units, start, end);
    counts[term] = (counts[term] ?? 0) + 1;
  });
  const table = collector.finish();
  const weights = Float64Array.from(counts, (count, term) => count * rarity(holding(index, table, term), index.size));
  const firstUnits = counts.map((_, term) => table.units[table.starts[term] as number] as number);
  return { table, weights, beginnings: beginningsOf(firstUnits), text, units };
}

/** How many texts hold the term; texts that are gone are counted until the next build. */
function holding(index: CardIndex, table: TermTable, term: number): number {
  let count = 0;
  for (const { segment } of index.parts) {
    const known = findTerm(segment.terms, table.units, table.starts[term] as number, table.starts[term + 1] as number);
    if (known >= 0) count += (segment.postingStarts[known + 1] as number) - (segment.postingStarts[known] as number);
  }
  return count;
}

/** Each card's sum over the query's terms; 0 where it holds none. */
export function scoreTexts(index: CardIndex, { table, weights }: QueryTerms): Float32Array {
  const scores = new Float32Array(index.size);
  for (const { segment, offset } of index.parts) {
    for (let term = 0; term < table.count; term++) {
      const known = findTerm(
        segment.terms,
        table.units,
        table.starts[term] as number,
        table.starts[term + 1] as number,
      );
      if (known < 0) continue;
      const weight = weights[term] as number;
      const end = segment.postingStarts[known + 1] as number;
      for (let at = segment.postingStarts[known] as number; at < end; at++) {
        const number = offset + (segment.postingTexts[at] as number);
        scores[number] = (scores[number] as number) + weight * (segment.postingFactors[at] as number);
      }
    }
  }
  return scores;
}
