import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { scoringErrors } from './scoring-errors.ts';
import type { TrainingSet } from './train-scorer.ts';

export interface LabelledRows extends TrainingSet {
  /** Columns left as features. */
  readonly columns: readonly string[];
  /** Rows left out because their outcome is empty. */
  readonly unlabelledRows: number;
}

export interface ColumnRoles {
  readonly target: string;
  /** Neither features nor outcome. */
  readonly ids: readonly string[];
  readonly drop: readonly string[];
  /** Columns the file must have beside the target. */
  readonly expected: readonly string[];
}

const OUTCOMES = new Map(
  Object.entries({
    true: ['1', '1.0', 'true', 'yes', 'y', 'won', '是'],
    false: ['0', '0.0', 'false', 'no', 'n', 'lost', 'loss', '否'],
  }).flatMap(([outcome, words]) => words.map((word) => [word, outcome === 'true'] as const)),
);

/** Streams a CSV file into features and outcomes. Throws `leads.evaluation_*` errors that name file, column and cure. */
export async function readLabelledRows(file: string, columns: ColumnRoles): Promise<LabelledRows> {
  const rows: Record<string, string>[] = [];
  const outcomes: boolean[] = [];
  let header: readonly string[] = [];
  let unlabelledRows = 0;
  let rowNumber = 0;
  const dropped = new Set([columns.target, ...columns.ids, ...columns.drop]);
  const parser = parse({
    bom: true,
    skip_empty_lines: true,
    columns: (names: string[]) => {
      header = names;
      assertColumns(file, names, columns);
      return names.map((name) => (dropped.has(name) && name !== columns.target ? false : name));
    },
  });
  await readFileInto(file, parser, (record) => {
    rowNumber += 1;
    const { [columns.target]: outcome = '', ...features } = record;
    if (outcome.trim() === '') {
      unlabelledRows += 1;
      return;
    }
    const isWon = OUTCOMES.get(outcome.trim().toLowerCase());
    if (isWon === undefined) {
      const where = { file, row: rowNumber, column: columns.target, value: outcome };
      throw scoringErrors.evaluation_outcome_unreadable(where);
    }
    rows.push(features);
    outcomes.push(isWon);
  });
  return { rows, outcomes, columns: header.filter((name) => !dropped.has(name)), unlabelledRows };
}

async function readFileInto(
  file: string,
  parser: ReturnType<typeof parse>,
  onRecord: (record: Record<string, string>) => void,
): Promise<void> {
  const collect = async (records: AsyncIterable<Record<string, string>>): Promise<void> => {
    for await (const record of records) onRecord(record);
  };
  const source = createReadStream(file);
  try {
    if (file.endsWith('.gz')) await pipeline(source, createGunzip(), parser, collect);
    else await pipeline(source, parser, collect);
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (typeof code === 'string' && code.startsWith('leads.')) throw error;
    throw scoringErrors.evaluation_file_unreadable({ file, reason: String(code ?? error) }, { cause: error });
  }
}

function assertColumns(file: string, names: readonly string[], roles: ColumnRoles): void {
  for (const column of [roles.target, ...roles.expected]) {
    if (!names.includes(column)) {
      throw scoringErrors.evaluation_column_missing({ file, column, columns: names.join(', ') });
    }
  }
}
