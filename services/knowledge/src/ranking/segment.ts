import { bm25lFactor } from './bm25l.ts';
import { foldTables, foldText } from './fold-text.ts';
import { collectTerms, type TermTable } from './term-table.ts';
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
  /** Where each text's units begin; one more than there are texts. */
  readonly textStarts: Uint32Array;
  readonly textUnits: Uint16Array;
};

export type SegmentBuilder = { add(text: string): void; finish(): Segment };

export function segmentBuilder(): SegmentBuilder {
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
  return { add, finish: () => finishSegment(texts, lengths, terms.finish(), postings) };
}

export function buildSegment(texts: readonly string[]): Segment {
  const builder = segmentBuilder();
  for (const text of texts) builder.add(text);
  return builder.finish();
}

type Postings = { readonly term: GrowingArray; readonly text: GrowingArray; readonly count: GrowingArray };

/** A counting sort brings the postings of each term together, texts in their order. */
function finishSegment(texts: string[], lengths: number[], terms: TermTable, postings: Postings): Segment {
  const size = texts.length;
  const averageLength = size === 0 ? 1 : Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / size);
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
  return { size, terms, postingStarts: starts, postingTexts, postingFactors, ...textPool(texts) };
}

function textPool(texts: readonly string[]): Pick<Segment, 'textStarts' | 'textUnits'> {
  const textStarts = new Uint32Array(texts.length + 1);
  for (const [at, text] of texts.entries()) textStarts[at + 1] = (textStarts[at] as number) + text.length;
  const textUnits = new Uint16Array(textStarts[texts.length] as number);
  for (const [number, text] of texts.entries()) {
    const start = textStarts[number] as number;
    for (let at = 0; at < text.length; at++) textUnits[start + at] = text.charCodeAt(at);
  }
  return { textStarts, textUnits };
}

/** The text as it was given. */
export function textOf({ textStarts, textUnits }: Segment, number: number): string {
  return Buffer.from(textUnits.buffer, textUnits.byteOffset, textUnits.byteLength).toString(
    'utf16le',
    2 * (textStarts[number] as number),
    2 * (textStarts[number + 1] as number),
  );
}

/** The folded units of the text. */
export function foldedTextOf({ textStarts, textUnits }: Segment, number: number): Uint16Array {
  const { units } = foldTables();
  const folded = textUnits.slice(textStarts[number], textStarts[number + 1]);
  for (let at = 0; at < folded.length; at++) folded[at] = units[folded[at] as number] as number;
  return folded;
}

/** The memory behind the segment, to be handed over to another thread. */
export function buffersOf(segment: Segment): ArrayBuffer[] {
  const { terms, postingStarts, postingTexts, postingFactors, textStarts, textUnits } = segment;
  const arrays = [
    terms.slots,
    terms.starts,
    terms.units,
    postingStarts,
    postingTexts,
    postingFactors,
    textStarts,
    textUnits,
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
