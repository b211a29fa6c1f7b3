import { foldTables, foldText, Kind } from './fold-text.ts';

/** Texts one behind the other in typed arrays: as they were given, folded, and cut into sentences. */
export type TextPool = {
  /** Where each text's units begin; one more than there are texts. */
  readonly starts: Uint32Array;
  readonly units: Uint16Array;
  readonly folded: Uint16Array;
  /** Where each text's sentences begin among the ends; one more than there are texts. */
  readonly sentenceStarts: Uint32Array;
  /** Where each sentence ends, its mark included, counted from the start of its text. */
  readonly sentenceEnds: Uint32Array;
};
/** A text as it is searched. */
export type FoldedText = { readonly units: Uint16Array; readonly sentenceEnds: Uint32Array };

const endMarks = new Set([...'。！？!?；;\n'].map((mark) => mark.charCodeAt(0)));
const FULL_STOP = '.'.charCodeAt(0);
const SPACE = ' '.charCodeAt(0);
/** A text without any mark is cut, so that a window stays something to read. */
const LONGEST_SENTENCE = 240;

export function poolTexts(texts: readonly string[]): TextPool {
  const starts = new Uint32Array(texts.length + 1);
  const sentenceStarts = new Uint32Array(texts.length + 1);
  for (const [number, text] of texts.entries()) starts[number + 1] = (starts[number] as number) + text.length;
  const units = new Uint16Array(starts[texts.length] as number);
  const folded = new Uint16Array(units.length);
  const ends: number[] = [];
  for (const [number, text] of texts.entries()) {
    const start = starts[number] as number;
    for (let at = 0; at < text.length; at++) units[start + at] = text.charCodeAt(at);
    const foldedText = foldText(text);
    folded.set(foldedText, start);
    for (const end of sentenceEndsOf(foldedText)) ends.push(end);
    sentenceStarts[number + 1] = ends.length;
  }
  return { starts, units, folded, sentenceStarts, sentenceEnds: Uint32Array.from(ends) };
}

/** The text as it was given, from `start` to `end`. */
export function textOf({ starts, units }: TextPool, number: number, start: number, end: number): string {
  const from = starts[number] as number;
  const bytes = Buffer.from(units.buffer, units.byteOffset, units.byteLength);
  return bytes.toString('utf16le', 2 * (from + start), 2 * (from + end));
}

export function foldedTextOf(pool: TextPool, number: number): FoldedText {
  return {
    units: pool.folded.subarray(pool.starts[number], pool.starts[number + 1]),
    sentenceEnds: pool.sentenceEnds.subarray(pool.sentenceStarts[number], pool.sentenceStarts[number + 1]),
  };
}

function* sentenceEndsOf(units: Uint16Array): Generator<number> {
  const { kinds } = foldTables();
  let start = 0;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as number;
    const isMark = kinds[unit] === Kind.gap && isSentenceEnd(unit, units[at + 1]);
    if (!isMark && at - start < LONGEST_SENTENCE && at + 1 < units.length) continue;
    yield at + 1;
    start = at + 1;
  }
}

function isSentenceEnd(unit: number, next: number | undefined): boolean {
  return endMarks.has(unit) || (unit === FULL_STOP && next === SPACE);
}
