import { parseObject, type RawRecord, splitCsv, splitLines, splitNdjson } from '@salesmesh/chassis/records';
import type { Mapping, RowProblem } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { errors } from '../errors.ts';
import { flattenObject } from '../record/flatten-object.ts';
import type { IntakeRecord } from '../record/intake-record.ts';
import { compileMapping, type Row, type RowMapper, rowOf } from '../record/map-record.ts';
import { rowProblem } from '../record/row-problem.ts';

/** One row of a file: a record, or what is wrong with it. */
export type ReadRow = {
  readonly line: number;
  readonly record?: IntakeRecord | undefined;
  readonly externalKey?: string | undefined;
  readonly problems: RowProblem[];
};

/** Rows of a file in batches. Throws leads.key_column_missing when no row of the file could have a key. */
export async function* readRows(
  mapping: Mapping,
  chunks: AsyncIterable<Uint8Array>,
  batchSize: number,
): AsyncGenerator<ReadRow[]> {
  let batch: ReadRow[] = [];
  const rows = mapping.format === 'ndjson' ? ndjsonRows(mapping, chunks) : csvRows(mapping, chunks);
  for await (const row of rows) {
    batch.push(row);
    if (batch.length === batchSize) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

async function* csvRows(mapping: Mapping, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ReadRow> {
  const map = compileMapping(mapping);
  let columns: readonly string[] | undefined;
  let positions = new Map<string, number>();
  for await (const raw of splitLines(chunks, splitCsv)) {
    if (columns === undefined) {
      columns = raw.cells.map((cell) => cell.trim());
      positions = new Map(columns.map((column, at) => [column, at]));
      if (!positions.has(mapping.key)) throw errors.key_column_missing({ mapping: mapping.name, column: mapping.key });
      continue;
    }
    const cellAt = (column: string) => {
      const at = positions.get(column);
      return at === undefined ? '' : (raw.cells[at] ?? '');
    };
    if (raw.problem !== undefined) yield spoilt(raw);
    else if (raw.cells.length !== columns.length) {
      yield {
        line: raw.line,
        externalKey: cellAt(mapping.key) || undefined,
        problems: [rowProblem('', 'column_count')],
      };
    } else yield mapped(map, { columns, valueOf: cellAt }, raw);
  }
}

async function* ndjsonRows(mapping: Mapping, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ReadRow> {
  const map = compileMapping(mapping);
  for await (const raw of splitLines(chunks, splitNdjson)) {
    if (raw.problem !== undefined) {
      yield spoilt(raw);
      continue;
    }
    const object = parseObject(raw.cells[0] ?? '');
    if (object === undefined) yield { line: raw.line, problems: [rowProblem('', 'invalid_json')] };
    else yield mapped(map, rowOf(flattenObject(object)), raw);
  }
}

function mapped(map: RowMapper, row: Row, raw: RawRecord): ReadRow {
  const result = map(row);
  if (result.problems !== undefined) {
    return { line: raw.line, externalKey: result.externalKey, problems: result.problems };
  }
  return { line: raw.line, record: { ...result.record, raw: raw.bytes }, problems: [] };
}

function spoilt(raw: RawRecord): ReadRow {
  return { line: raw.line, problems: [rowProblem('', raw.problem ?? 'invalid_json')] };
}
