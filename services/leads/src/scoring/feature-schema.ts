import { type DateOrder, DateOrder as Order } from './feature-value.ts';

/** Bins every feature has, used or not; the first bin of real values comes after them. */
export const ReservedBin = {
  /** Nothing there: missing is information, so it has its own value. */
  missing: 0,
  /** Rare or never seen categories, and text where a number was expected. */
  other: 1,
  /** The form's placeholder ("Select"): shown, but not chosen. */
  placeholder: 2,
} as const;
export const FIRST_VALUE_BIN = 3;

interface NumberFeature {
  readonly kind: 'number';
  readonly name: string;
  /** Ascending; a value falls in bin `FIRST_VALUE_BIN` + number of cuts that are not above it. */
  readonly cuts: readonly number[];
}

/** As a number of days since 1970. */
interface DateFeature {
  readonly kind: 'date';
  readonly name: string;
  readonly dateOrder: DateOrder;
  readonly cuts: readonly number[];
}

export interface CategoryFeature {
  readonly kind: 'category';
  readonly name: string;
  /** Most frequent spelling of each category that has a bin of its own, in bin order. */
  readonly categories: readonly string[];
}

export type FeatureSchema = NumberFeature | DateFeature | CategoryFeature;

export const WarningCode = {
  constantColumn: 'constant_column',
  emptyColumn: 'empty_column',
  identifierColumn: 'identifier_column',
  manyCategories: 'many_categories',
  dateColumn: 'date_column',
  ambiguousDates: 'ambiguous_dates',
  almostTellsOutcome: 'almost_tells_outcome',
} as const;
export type WarningCode = (typeof WarningCode)[keyof typeof WarningCode];

/** Something a person should look at before trusting the model. */
export interface SchemaWarning {
  readonly code: WarningCode;
  readonly feature: string;
  readonly isDropped: boolean;
}

export interface SchemaRules {
  /** Value bins of a number at most. Default 200, also about the most that fits. */
  readonly maxNumberBins: number;
  /** Rows for which a number may have one bin more: few rows, coarse bins. Default 20. */
  readonly minBinRows: number;
  /** Rows a category needs for a bin of its own. Default 10. */
  readonly minCategoryRows: number;
  /** Categories with a bin of their own at most. Default 150; up to 250. */
  readonly maxCategories: number;
}

export function binCountOf(feature: FeatureSchema): number {
  return FIRST_VALUE_BIN + (feature.kind === 'category' ? feature.categories.length : feature.cuts.length + 1);
}

/** Order in which day and month stand, from a column's texts; undefined when every one reads both ways. */
export function dateOrderOf(texts: Iterable<string>): DateOrder | undefined {
  for (const text of texts) {
    const match = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}/.exec(text);
    if (match && Number(match[1]) > 12) return Order.dayFirst;
    if (match && Number(match[2]) > 12) return Order.monthFirst;
    if (!match) return Order.dayFirst;
  }
  return undefined;
}
