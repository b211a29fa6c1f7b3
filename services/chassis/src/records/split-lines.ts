import { isUtf8 } from 'node:buffer';

/** One record of a file as it stood there. */
export type RawRecord = {
  /** Line on which it begins; the first line of the file is 1. */
  readonly line: number;
  /** Its bytes without the line end. */
  readonly bytes: Buffer;
  /** Its cells (CSV) or its one line (NDJSON). Empty when it cannot be read. */
  readonly cells: readonly string[];
  readonly problem?: 'bad_quote' | 'too_long' | 'invalid_utf8';
};

/** A record over this size is refused, and so is the most that a quote left open can take in. */
export const MAX_RECORD_BYTES = 262_144;

/** Finds where the record that begins at `from` ends. Works on text of one character per byte. */
export type Splitter = (text: string, from: number, isLast: boolean) => Split;
export type Split =
  | { readonly kind: 'record'; readonly end: number; readonly next: number; readonly cells: string[] }
  | { readonly kind: 'bad_quote'; readonly end: number; readonly next: number }
  | { readonly kind: 'more' };

/** Each line is a record. */
export const splitNdjson: Splitter = (text, from, isLast) => {
  const newline = text.indexOf('\n', from);
  if (newline < 0 && !isLast) return { kind: 'more' };
  const next = newline < 0 ? text.length : newline + 1;
  const end = lineEnd(text, from, newline < 0 ? text.length : newline);
  return { kind: 'record', end, next, cells: [text.slice(from, end)] };
};

/**
 * Cuts a stream of bytes into records and counts lines. Bytes are taken as one character each, so that what is not
 * UTF-8 spoils only its own record and every record keeps its bytes. A quote that nobody closed costs one line.
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  split: Splitter,
): AsyncGenerator<RawRecord> {
  let text = '';
  let line = 1;
  let isStart = true;
  // Of a line that is too long only the front was read; the rest of it is no record of its own.
  let isInRest = false;
  const take = function* (isLast: boolean): Generator<RawRecord> {
    let from = 0;
    while (from < text.length) {
      if (isInRest) {
        const newline = text.indexOf('\n', from);
        isInRest = newline < 0;
        line += isInRest ? 0 : 1;
        from = isInRest ? text.length : newline + 1;
        continue;
      }
      const record = nextRecord(text, from, { line, isLast, split });
      if (record === undefined) break;
      line += countNewlines(text, from, record.next);
      from = record.next;
      isInRest = record.hasRest ?? false;
      if (record.raw.bytes.length > 0) yield record.raw;
    }
    text = text.slice(from);
  };
  for await (const chunk of chunks) {
    text += Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1');
    if (isStart && text.length < BYTE_ORDER_MARK.length) continue;
    if (isStart && text.startsWith(BYTE_ORDER_MARK)) text = text.slice(BYTE_ORDER_MARK.length);
    isStart = false;
    yield* take(false);
  }
  yield* take(true);
}

const BYTE_ORDER_MARK = '\u00ef\u00bb\u00bf';
const NOT_ASCII = /[\u0080-\u00ff]/;

type Position = { readonly line: number; readonly isLast: boolean; readonly split: Splitter };

type Found = { readonly next: number; readonly raw: RawRecord; readonly hasRest?: boolean };

function nextRecord(text: string, from: number, at: Position): Found | undefined {
  const found = at.split(text, from, at.isLast);
  const isTooLong = text.length - from > MAX_RECORD_BYTES;
  if (found.kind === 'more') {
    if (!isTooLong && !at.isLast) return undefined;
    // An open quote has swallowed what follows: give up its first line only and go on with the next.
    const newline = text.indexOf('\n', from);
    if (newline < 0 && !at.isLast) return spill(text, from, at);
    const end = lineEnd(text, from, newline < 0 ? text.length : newline);
    const next = newline < 0 ? text.length : newline + 1;
    return { next, raw: refused(text.slice(from, end), at.line, newline < 0 && isTooLong ? 'too_long' : 'bad_quote') };
  }
  const slice = text.slice(from, found.end);
  if (found.kind === 'bad_quote') return { next: found.next, raw: refused(slice, at.line, 'bad_quote') };
  if (slice.length > MAX_RECORD_BYTES) return { next: found.next, raw: refused('', at.line, 'too_long') };
  const bytes = Buffer.from(slice, 'latin1');
  if (!NOT_ASCII.test(slice)) return { next: found.next, raw: { line: at.line, bytes, cells: found.cells } };
  if (!isUtf8(bytes)) return { next: found.next, raw: refused(slice, at.line, 'invalid_utf8') };
  const cells = found.cells.map((cell) => Buffer.from(cell, 'latin1').toString('utf8'));
  return { next: found.next, raw: { line: at.line, bytes, cells } };
}

/** One line longer than a record may be: its front part is refused, so that memory stays bounded. */
function spill(text: string, from: number, at: Position): Found {
  const raw = refused(text.slice(from, from + 64), at.line, 'too_long');
  return { next: text.length, raw, hasRest: true };
}

function refused(slice: string, line: number, problem: NonNullable<RawRecord['problem']>): RawRecord {
  const bytes = Buffer.from(slice === '' ? ' ' : slice, 'latin1');
  return { line, bytes, cells: [], problem };
}

export function lineEnd(text: string, from: number, newline: number): number {
  return newline > from && text.charCodeAt(newline - 1) === 13 ? newline - 1 : newline;
}

function countNewlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
