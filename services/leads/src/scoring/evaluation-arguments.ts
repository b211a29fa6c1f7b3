import { parse } from 'csv-parse/sync';
import { scoringErrors } from './scoring-errors.ts';

export interface EvaluationArguments {
  readonly train: string;
  /** Absent: cross-validation on the training file. */
  readonly test?: string;
  readonly target: string;
  readonly ids: readonly string[];
  readonly drop: readonly string[];
  /** Folds of the cross-validation; without effect when a test file is given. */
  readonly folds: number;
}

const USAGE =
  'TRAIN=a.csv[.gz] [TEST=b.csv[.gz]] TARGET=column ID=column [DROP=column,"column, with comma",...] [FOLDS=5]';
const NAMES = new Set(['TRAIN', 'TEST', 'TARGET', 'ID', 'DROP', 'FOLDS']);

/** Reads `NAME=value` words; an empty value counts as not given. Throws `leads.evaluation_argument_invalid`. */
export function readEvaluationArguments(words: readonly string[]): EvaluationArguments {
  const given = new Map<string, string>();
  for (const word of words) {
    const [name = ''] = word.split('=', 1);
    if (!NAMES.has(name) || !word.includes('=')) {
      throw invalid(name, `one of ${[...NAMES].join(', ')} is expected before "="`);
    }
    const value = word.slice(name.length + 1).trim();
    if (value !== '') given.set(name, value);
  }
  const required = (name: string): string => {
    const value = given.get(name);
    if (value === undefined) throw invalid(name, 'it is not given');
    return value;
  };
  const folds = Number(given.get('FOLDS') ?? 5);
  if (!Number.isInteger(folds) || folds < 2 || folds > 50) throw invalid('FOLDS', 'give a whole number from 2 to 50');
  const test = given.get('TEST');
  return {
    train: required('TRAIN'),
    ...(test === undefined ? {} : { test }),
    target: required('TARGET'),
    ids: columnNames(given.get('ID')),
    drop: columnNames(given.get('DROP')),
    folds,
  };
}

function columnNames(list: string | undefined): string[] {
  if (list === undefined) return [];
  const [names = []] = parse(list, { trim: true, relax_quotes: true }) as string[][];
  return names.filter((name) => name !== '');
}

function invalid(name: string, problem: string): Error {
  return scoringErrors.evaluation_argument_invalid({ name, problem, usage: USAGE });
}
