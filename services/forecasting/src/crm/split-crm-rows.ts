import { type RawRecord, splitCsv, splitLines } from '@salesmesh/chassis/records';
import type { CrmRowProblem } from '@salesmesh/proto/gen/salesmesh/forecasting/v1';
import { errors } from '../errors.ts';
import { crmProblem } from './crm-problem.ts';

/** One row of a CSV file by its columns, or what is wrong with it. */
export type CrmCells = {
  readonly line: number;
  /** Trimmed; empty where the file has no such column. */
  readonly cell: (column: string) => string;
  readonly problem?: CrmRowProblem | undefined;
};

/** Rows of a CSV file. Throws forecasting.column_missing when the header lacks one of the columns. */
export async function* splitCrmRows(
  chunks: AsyncIterable<Uint8Array>,
  columns: readonly string[],
): AsyncGenerator<CrmCells> {
  let positions: ReadonlyMap<string, number> | undefined;
  for await (const record of splitLines(chunks, splitCsv)) {
    if (positions === undefined) {
      positions = new Map(record.cells.map((cell, at) => [cell.trim(), at]));
      for (const column of columns) if (!positions.has(column)) throw errors.column_missing({ column });
    } else yield rowOf(record, positions);
  }
  if (positions === undefined) throw errors.column_missing({ column: columns[0] ?? '' });
}

function rowOf({ line, cells, problem }: RawRecord, positions: ReadonlyMap<string, number>): CrmCells {
  const cell = (column: string): string => cells[positions.get(column) ?? -1]?.trim() ?? '';
  if (problem !== undefined) return { line, cell, problem: crmProblem('', problem) };
  return cells.length === positions.size ? { line, cell } : { line, cell, problem: crmProblem('', 'column_count') };
}
