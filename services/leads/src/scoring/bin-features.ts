import { type FeatureSchema, FIRST_VALUE_BIN, ReservedBin } from './feature-schema.ts';
import {
  categoryKey,
  type FeatureRow,
  type FeatureValue,
  isMissing,
  isPlaceholder,
  readDateDays,
  readNumber,
} from './feature-value.ts';

/** Maps a value of one feature to its bin, in 0 to the feature's bin count - 1. */
export type Binner = (value: FeatureValue) => number;

export function compileBinner(feature: FeatureSchema): Binner {
  if (feature.kind === 'category') return categoryBinner(feature.categories);
  if (feature.kind === 'number') return orderedBinner(feature.cuts, readNumber);
  return orderedBinner(feature.cuts, (value) => readDateDays(value, feature.dateOrder));
}

function orderedBinner(cutList: readonly number[], read: (value: FeatureValue) => number | undefined): Binner {
  const cuts = Float64Array.from(cutList);
  return (value) => {
    if (isMissing(value)) return ReservedBin.missing;
    const number = read(value);
    if (number === undefined) return isPlaceholder(value) ? ReservedBin.placeholder : ReservedBin.other;
    let low = 0;
    let high = cuts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((cuts[middle] as number) <= number) low = middle + 1;
      else high = middle;
    }
    return FIRST_VALUE_BIN + low;
  };
}

function categoryBinner(categories: readonly string[]): Binner {
  const bins = new Map<string, number>();
  // Exact spellings first: most leads need no normalising.
  categories.forEach((label, index) => {
    bins.set(categoryKey(label), FIRST_VALUE_BIN + index);
  });
  categories.forEach((label, index) => {
    bins.set(label, FIRST_VALUE_BIN + index);
  });
  return (value) => {
    if (isMissing(value)) return ReservedBin.missing;
    const exact = typeof value === 'string' ? bins.get(value) : undefined;
    if (exact !== undefined) return exact;
    if (isPlaceholder(value)) return ReservedBin.placeholder;
    return bins.get(categoryKey(value)) ?? ReservedBin.other;
  };
}

/** One column of bins per feature, readable by all workers at once. */
export function binColumns(rows: readonly FeatureRow[], features: readonly FeatureSchema[]): Uint8Array[] {
  return features.map((feature) => {
    const toBin = compileBinner(feature);
    const column = new Uint8Array(new SharedArrayBuffer(rows.length));
    for (let row = 0; row < rows.length; row += 1) column[row] = toBin((rows[row] as FeatureRow)[feature.name]);
    return column;
  });
}
