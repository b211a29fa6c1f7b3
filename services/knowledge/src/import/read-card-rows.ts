import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FieldViolation } from '@salesmesh/chassis/errors';
import { parseObject, type RawRecord, splitLines, splitNdjson } from '@salesmesh/chassis/records';
import { type CardContent, readContent } from '../card/card-content.ts';

/** One line of a file: a card with its key, or what is wrong with it. */
export type CardRow = { readonly line: number; readonly key?: string } & (
  | { readonly key: string; readonly content: CardContent }
  | { readonly problems: readonly RowFault[] }
);
export type RowFault = { readonly field: string; readonly code: string; readonly zh: string; readonly en: string };

const spoiltTexts = {
  invalid_json: { zh: '该行不是 JSON 对象。', en: 'The line is no JSON object.' },
  invalid_utf8: { zh: '该行不是 UTF-8 编码。', en: 'The line is not UTF-8.' },
  too_long: { zh: '该行过长（最多 256 KiB）。', en: 'The line is too long; 256 KiB is the most.' },
  bad_quote: { zh: '该行无法读取。', en: 'The line cannot be read.' },
} as const;
const MOST_KEY = 200;
const ROWS_A_TURN = 16;

/** Rows of an NDJSON file in batches. A bad line spoils only itself. */
export async function* readCardRows(chunks: AsyncIterable<Uint8Array>, batchSize: number): AsyncGenerator<CardRow[]> {
  let batch: CardRow[] = [];
  for await (const record of splitLines(chunks, splitNdjson)) {
    batch.push(readRow(record));
    // Many rows stand in one chunk; searches in this process must not wait for all of them.
    if (batch.length % ROWS_A_TURN === 0) await nextTurn();
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function readRow({ line, problem, cells }: RawRecord): CardRow {
  if (problem !== undefined) return { line, problems: [spoilt(problem)] };
  const object = parseObject(cells[0] ?? '');
  if (object === undefined) return { line, problems: [spoilt('invalid_json')] };
  const { key: givenKey, ...given } = object;
  const key = typeof givenKey === 'string' ? givenKey.trim() : '';
  const keyFaults: RowFault[] =
    key !== '' && key.length <= MOST_KEY
      ? []
      : [{ field: 'key', code: 'invalid_key', zh: '键须为 1 至 200 个字符。', en: 'A key is 1 to 200 characters.' }];
  const read = readContent(given);
  const contentFaults = 'violations' in read ? read.violations.map(fault) : [];
  if ('violations' in read || keyFaults.length > 0) {
    return { line, ...(key === '' ? {} : { key }), problems: [...keyFaults, ...contentFaults] };
  }
  return { line, key, content: read.content };
}

function fault({ field, zh, en }: FieldViolation): RowFault {
  return { field, code: 'invalid_field', zh, en };
}

function spoilt(code: keyof typeof spoiltTexts): RowFault {
  return { field: '', code, ...spoiltTexts[code] };
}
