import { AppError } from '@salesmesh/chassis/errors';
import { type EvaluationArguments, readEvaluationArguments } from './evaluation-arguments.ts';
import { type SchemaWarning, WarningCode } from './feature-schema.ts';
import { type LabelledRows, readLabelledRows } from './read-labelled-rows.ts';
import { evaluateOn, type ScoredPart, type ScorerEvaluation, splitFolds, summarise } from './scorer-evaluation.ts';
import type { TrainingSet } from './train-scorer.ts';

const SEED = 1;

const WARNING_TEXTS: Readonly<Record<WarningCode, string>> = {
  [WarningCode.constantColumn]: 'holds one value only: left out',
  [WarningCode.emptyColumn]: 'is empty in every row: left out',
  [WarningCode.identifierColumn]: 'differs in almost every row, like an identifier: left out',
  [WarningCode.manyCategories]: 'has very many categories: the rare ones are taken together',
  [WarningCode.dateColumn]: 'is a date: used as a number of days, so expect it to drift',
  [WarningCode.ambiguousDates]: 'has dates that read both ways: day first is assumed',
  [WarningCode.almostTellsOutcome]: 'almost tells the outcome by itself: if it is written after the outcome, DROP it',
};

/** Trains the production scorer as the arguments say, scores rows it has not seen and returns the figures. */
export async function evaluateScorer(
  words: readonly string[],
  note: (line: string) => void,
): Promise<ScorerEvaluation> {
  const given = readEvaluationArguments(words);
  const rows = await readLabelledRows(given.train, { ...given, expected: [...given.ids, ...given.drop] });
  noteRows(given.train, rows, note);
  const splits =
    given.test === undefined ? splitFolds(rows, given.folds, SEED) : [await splitByFile(rows, given, note)];
  const parts: ScoredPart[] = [];
  for (const { train, test } of splits) {
    const isFirst = parts.length === 0;
    const part = await evaluateOn(train, test, { seed: SEED, onProgress: progressNotes(note) });
    if (isFirst) for (const warning of part.warnings) note(describe(warning));
    parts.push(part);
    note(`${parts.length} of ${splits.length} models trained and scored, ${part.trainSeconds.toFixed(1)} s`);
  }
  return summarise(parts, SEED);
}

async function splitByFile(
  train: LabelledRows,
  given: EvaluationArguments,
  note: (line: string) => void,
): Promise<{ train: TrainingSet; test: TrainingSet }> {
  const file = given.test as string;
  const test = await readLabelledRows(file, { ...given, expected: train.columns });
  noteRows(file, test, note);
  return { train, test };
}

function noteRows(file: string, rows: LabelledRows, note: (line: string) => void): void {
  note(`${file}: ${rows.rows.length} rows, ${rows.columns.length} columns as features`);
  if (rows.unlabelledRows > 0) note(`${file}: ${rows.unlabelledRows} rows without an outcome are left out`);
}

function progressNotes(note: (line: string) => void): (progress: { done: number; total: number }) => void {
  return ({ done, total }) => {
    if (done % Math.ceil(total / 4) === 0) note(`training: ${done} of ${total} steps`);
  };
}

function describe(warning: SchemaWarning): string {
  return `warning: column "${warning.feature}" ${WARNING_TEXTS[warning.code]}`;
}

if (import.meta.main) {
  try {
    const figures = await evaluateScorer(process.argv.slice(2), (line) => process.stderr.write(`${line}\n`));
    process.stdout.write(`${JSON.stringify(figures)}\n`);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    process.stderr.write(`${error.message}\n${error.text.zh}\n`);
    process.exitCode = 1;
  }
}
