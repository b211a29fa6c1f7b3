import {
  type CategoryFeature,
  dateOrderOf,
  type FeatureSchema,
  type SchemaRules,
  type SchemaWarning,
  WarningCode,
} from './feature-schema.ts';
import {
  categoryKey,
  DateOrder,
  type FeatureRow,
  type FeatureValue,
  isMissing,
  isPlaceholder,
  readDateDays,
  readNumber,
} from './feature-value.ts';
import { groupByMass } from './group-by-mass.ts';

/** Share of a column's answers that must read as a number (or date) for the column to be one. */
const MIN_READABLE_SHARE01 = 0.98;
/** Fewer rows say too little about whether a column repeats. */
const MIN_IDENTIFIER_ROWS = 50;
/** Repeats expected by chance above which their absence cannot be luck. */
const SUSPICIOUS_REPEATS = 10;
const MIN_NUMBER_BINS = 8;
const IDENTIFIER_DISTINCT_SHARE01 = 0.9;

export interface InferredSchema {
  readonly features: readonly FeatureSchema[];
  readonly warnings: readonly SchemaWarning[];
}

/** Infers the kind and the bins of every column, in order of first appearance, from training rows alone. */
export function inferSchema(rows: readonly FeatureRow[], rules: SchemaRules): InferredSchema {
  const names = new Set<string>();
  for (const row of rows) for (const name of Object.keys(row)) names.add(name);
  const features: FeatureSchema[] = [];
  const warnings: SchemaWarning[] = [];
  for (const name of names) {
    const column = inferColumn(name, rows, rules);
    if (column.feature) features.push(column.feature);
    for (const code of column.codes) warnings.push({ code, feature: name, isDropped: column.feature === undefined });
  }
  return { features, warnings };
}

interface InferredColumn {
  readonly feature?: FeatureSchema;
  readonly codes: readonly WarningCode[];
}

function inferColumn(name: string, rows: readonly FeatureRow[], rules: SchemaRules): InferredColumn {
  const filled = rows.map((row) => row[name]).filter((value) => !isMissing(value));
  if (filled.length === 0) return { codes: [WarningCode.emptyColumn] };
  const answers = filled.filter((value) => !isPlaceholder(value));
  const distinctKeys = new Set(answers.map(categoryKey)).size;
  const stateCount = distinctKeys + (answers.length < filled.length ? 1 : 0) + (filled.length < rows.length ? 1 : 0);
  if (stateCount < 2) return { codes: [WarningCode.constantColumn] };
  const maxBins = Math.max(MIN_NUMBER_BINS, Math.min(rules.maxNumberBins, Math.floor(rows.length / rules.minBinRows)));
  const numbers = readAll(answers, readNumber);
  if (numbers && distinctKeys > 1) {
    if (isRunningNumber(numbers, distinctKeys)) return { codes: [WarningCode.identifierColumn] };
    return { feature: { kind: 'number', name, cuts: quantileCuts(numbers, maxBins) }, codes: [] };
  }
  const order = dateOrderOf(answers.map(String));
  const dateOrder = order ?? DateOrder.dayFirst;
  const dates = readAll(answers, (value) => readDateDays(value, dateOrder));
  if (dates && distinctKeys > 2) {
    const codes = [WarningCode.dateColumn, ...(order ? [] : [WarningCode.ambiguousDates])];
    return { feature: { kind: 'date', name, dateOrder, cuts: quantileCuts(dates, maxBins) }, codes };
  }
  if (answers.length >= MIN_IDENTIFIER_ROWS && distinctKeys > IDENTIFIER_DISTINCT_SHARE01 * answers.length) {
    return { codes: [WarningCode.identifierColumn] };
  }
  const feature = inferCategories(name, answers, rules);
  return { feature, codes: distinctKeys > rules.maxCategories ? [WarningCode.manyCategories] : [] };
}

function readAll(
  answers: readonly FeatureValue[],
  read: (value: FeatureValue) => number | undefined,
): Float64Array | undefined {
  const maxUnreadable = answers.length * (1 - MIN_READABLE_SHARE01);
  const numbers: number[] = [];
  for (const answer of answers) {
    const number = read(answer);
    if (number !== undefined) numbers.push(number);
  }
  if (numbers.length === 0 || answers.length - numbers.length > maxUnreadable) return undefined;
  return Float64Array.from(numbers).sort();
}

/**
 * Whole numbers that never repeat: an identifier when all have one length, or when a quantity of that range would have
 * repeated many times by chance (the birthday problem).
 */
function isRunningNumber(sorted: Float64Array, distinctKeys: number): boolean {
  if (sorted.length < MIN_IDENTIFIER_ROWS || distinctKeys < sorted.length) return false;
  if (!sorted.every(Number.isSafeInteger)) return false;
  const first = sorted[0] as number;
  const last = sorted.at(-1) as number;
  const expectedRepeats = sorted.length ** 2 / (2 * (last - first));
  return String(first).length === String(last).length || expectedRepeats > SUSPICIOUS_REPEATS;
}

/** Cuts half-way between distinct neighbours so that bins hold about equally many rows; a frequent value keeps its own bin. */
function quantileCuts(sorted: Float64Array, maxBins: number): number[] {
  const values: number[] = [];
  const counts: number[] = [];
  for (const value of sorted) {
    if (values.length > 0 && values.at(-1) === value) counts[counts.length - 1] = (counts.at(-1) as number) + 1;
    else {
      values.push(value);
      counts.push(1);
    }
  }
  const cuts: number[] = [];
  const groups = groupByMass(counts, maxBins);
  for (let index = 1; index < values.length; index += 1) {
    if (groups[index] === groups[index - 1]) continue;
    cuts.push(midpoint(values[index - 1] as number, values[index] as number));
  }
  return cuts;
}

/** Above `low` and at most `high`, also for neighbours between which no number fits. */
function midpoint(low: number, high: number): number {
  const middle = low + (high - low) / 2;
  return middle > low ? middle : high;
}

function inferCategories(name: string, answers: readonly FeatureValue[], rules: SchemaRules): CategoryFeature {
  const spellings = new Map<string, Map<string, number>>();
  for (const answer of answers) {
    const key = categoryKey(answer);
    const text = String(answer).trim();
    const bySpelling = spellings.get(key) ?? new Map<string, number>();
    bySpelling.set(text, (bySpelling.get(text) ?? 0) + 1);
    spellings.set(key, bySpelling);
  }
  const ranked = [...spellings.values()].map((bySpelling) => {
    const sorted = [...bySpelling].sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1));
    return { label: (sorted[0] as [string, number])[0], rows: sorted.reduce((sum, [, rows]) => sum + rows, 0) };
  });
  ranked.sort((left, right) => right.rows - left.rows || (left.label < right.label ? -1 : 1));
  const kept = ranked.filter((category) => category.rows >= rules.minCategoryRows).slice(0, rules.maxCategories);
  return { kind: 'category', name, categories: kept.map((category) => category.label) };
}
