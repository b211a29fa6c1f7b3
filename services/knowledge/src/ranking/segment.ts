import { bm25lFactor } from './bm25l.ts';
import { foldText } from './fold-text.ts';
import { collectTerms, type TermTable } from './term-table.ts';
import { poolTexts, type TextPool } from './text-pool.ts';
import { tokenise } from './tokenise.ts';

/**
 * Texts with their terms, as typed arrays alone: nothing of it is changed once it is built, and a worker hands it over
 * without copying. Texts are numbered in the order in which they came.
 */
export type Segment = {
  readonly size: number;
  readonly terms: TermTable;
  /** Where each term's postings begin; one more than there are terms. */
  readonly postingStarts: Uint32Array;
  /** The texts that hold the term. */
  readonly postingTexts: Uint32Array;
  /** What the term is worth in that text, without its rarity: that changes as texts come and go. */
  readonly postingFactors: Float32Array;
  readonly texts: TextPool;
  /** In terms; a part that is added later is measured by the length of what was there. */
  readonly averageLength: number;
};

export type SegmentBuilder = { add(text: string): void; finish(): Segment };

/** `averageLength` is that of the texts themselves unless it is given. */
export function segmentBuilder(averageLength?: number): SegmentBuilder {
  const terms = collectTerms();
  const postings = { term: new GrowingArray(), text: new GrowingArray(), count: new GrowingArray() };
  const texts: string[] = [];
  const lengths: number[] = [];
  // Term → how often the text at hand holds it; all zero between two texts.
  let counts = new Uint32Array(1 << 12);
  const add = (text: string) => {
    const units = foldText(text);
    const held: number[] = [];
    let length = 0;
    tokenise(units, (start, end) => {
      const term = terms.add(units, start, end);
      if (term >= counts.length) counts = larger(counts);
      if (counts[term] === 0) held.push(term);
      counts[term] = (counts[term] as number) + 1;
      length += 1;
    });
    for (const term of held) {
      postings.term.push(term);
      postings.text.push(texts.length);
      postings.count.push(counts[term] as number);
      counts[term] = 0;
    }
    texts.push(text);
    lengths.push(length);
  };
  return { add, finish: () => finishSegment({ texts, lengths, averageLength, terms: terms.finish(), postings }) };
}

export function buildSegment(texts: readonly string[], averageLength?: number): Segment {
  const builder = segmentBuilder(averageLength);
  for (const text of texts) builder.add(text);
  return builder.finish();
}

type Postings = { readonly term: GrowingArray; readonly text: GrowingArray; readonly count: GrowingArray };

type Gathered = {
  readonly texts: readonly string[];
  readonly lengths: readonly number[];
  readonly averageLength: number | undefined;
  readonly terms: TermTable;
  readonly postings: Postings;
};

/** A counting sort brings the postings of each term together, texts in their order. */
function finishSegment({ texts, lengths, averageLength: given, terms, postings }: Gathered): Segment {
  const averageLength = given ?? average(lengths);
  const total = postings.term.length;
  const starts = new Uint32Array(terms.count + 1);
  for (let at = 0; at < total; at++)
    starts[postings.term.at(at) + 1] = (starts[postings.term.at(at) + 1] as number) + 1;
  for (let term = 0; term < terms.count; term++)
    starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number);
  const next = starts.slice();
  const postingTexts = new Uint32Array(total);
  const postingFactors = new Float32Array(total);
  for (let at = 0; at < total; at++) {
    const term = postings.term.at(at);
    const place = next[term] as number;
    next[term] = place + 1;
    const text = postings.text.at(at);
    postingTexts[place] = text;
    postingFactors[place] = bm25lFactor(postings.count.at(at), (lengths[text] as number) / averageLength);
  }
  const pool = poolTexts(texts);
  return { size: texts.length, terms, postingStarts: starts, postingTexts, postingFactors, texts: pool, averageLength };
}

function average(lengths: readonly number[]): number {
  const sum = lengths.reduce((total, length) => total + length, 0);
  return Math.max(1, sum / Math.max(1, lengths.length));
}

/** The memory behind the segment, to be handed over to another thread. */
export function buffersOf({ terms, texts, postingStarts, postingTexts, postingFactors }: Segment): ArrayBuffer[] {
  const arrays = [
    ...[terms.slots, terms.starts, terms.units, postingStarts, postingTexts, postingFactors],
    ...[texts.starts, texts.units, texts.folded, texts.sentenceStarts, texts.sentenceEnds],
  ];
  return arrays.map(({ buffer }) => buffer as ArrayBuffer);
}

export function bytesOf(segment: Segment): number {
  return buffersOf(segment).reduce((sum, { byteLength }) => sum + byteLength, 0);
}

/** Millions of numbers would be slow as an array of a changing kind, and their count is not known beforehand. */
class GrowingArray {
  length = 0;
  #numbers = new Uint32Array(1 << 12);

  push(number: number): void {
    if (this.length === this.#numbers.length) this.#numbers = larger(this.#numbers);
    this.#numbers[this.length] = number;
    this.length += 1;
  }

  at(place: number): number {
    return this.#numbers[place] as number;
  }
}

function larger(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(numbers.length * 2);
  grown.set(numbers);
  return grown;
}
