import { type FeatureSchema, type SchemaWarning, WarningCode } from './feature-schema.ts';
import { areaUnderCurve } from './metrics.ts';

/** A single feature above this AUC is more likely written after the outcome than known before it. */
const TELLTALE_AUC = 0.9;

/** Features that alone almost tell the outcome: kept, but a person should ask when their values are written. */
export function findTelltales(
  features: readonly FeatureSchema[],
  columns: readonly Uint8Array[],
  outcomes: Uint8Array,
): SchemaWarning[] {
  return features.flatMap((feature, index): SchemaWarning[] => {
    const auc = areaUnderCurve(wonShares(columns[index] as Uint8Array, outcomes), outcomes);
    return auc > TELLTALE_AUC
      ? [{ code: WarningCode.almostTellsOutcome, feature: feature.name, isDropped: false }]
      : [];
  });
}

/** For each row the share of wins in its bin. */
function wonShares(column: Uint8Array, outcomes: Uint8Array): Float64Array {
  const rows = new Float64Array(256);
  const won = new Float64Array(256);
  column.forEach((bin, row) => {
    rows[bin] = (rows[bin] as number) + 1;
    won[bin] = (won[bin] as number) + (outcomes[row] as number);
  });
  const shares = won.map((count, bin) => count / Math.max(1, rows[bin] as number));
  return Float64Array.from(column, (bin) => shares[bin] as number);
}
