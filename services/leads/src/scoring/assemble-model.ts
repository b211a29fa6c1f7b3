import { createHash } from 'node:crypto';
import { expectedCalibrationError } from '@salesmesh/chassis/calibration-error';
import { fitCalibration } from './calibrate.ts';
import type { FeatureSchema } from './feature-schema.ts';
import { areaUnderCurve, calibrationSlope, logLoss } from './metrics.ts';
import { type AdditiveTerms, type PairLayout, purifyTerms } from './purify-terms.ts';
import type { FeaturePair, GridBins } from './rank-pairs.ts';
import type { ModelGrid, ModelTerm, ScorerModel } from './scorer-model.ts';
import { type BinnedRows, countBins } from './train-bag.ts';

export interface TrainedBags {
  readonly seed: number;
  readonly features: readonly FeatureSchema[];
  readonly rows: BinnedRows;
  readonly grids: readonly GridBins[];
  readonly pairs: readonly FeaturePair[];
  /** Terms of each bag as boosted. */
  readonly bags: readonly AdditiveTerms[];
  /** Mean logit of each row over the bags that left it out. */
  readonly outOfFoldLogits: Float64Array;
  readonly spreadFactor: number;
}

/** Purifies the bags' terms, averages them, calibrates on the rows left out and writes the result as plain data. */
export function assembleModel(trained: TrainedBags): ScorerModel {
  const { rows, features, bags } = trained;
  const binRows = rows.columns.map((column, feature) => countBins(column, rows.binCounts[feature] as number));
  const layouts = trained.pairs.map((pair) => layOutPair(trained, pair));
  const pure = bags.map((bag) => purifyTerms(bag, layouts, binRows));
  const line = fitCalibration(trained.outOfFoldLogits, rows.outcomes);
  const term = (of: readonly number[], perBag: readonly Float64Array[], rowCounts: ArrayLike<number>): ModelTerm => {
    const scaled = perBag.map((values) => values.map((value) => value * line.slope));
    const cells = Array.from(rowCounts, (_, cell) => meanAndDeviations(scaled.map((values) => values[cell] as number)));
    return {
      features: of,
      values: cells.map((cell) => cell.mean),
      bagDeviations: cells.map((cell) => cell.deviations),
      rowCounts: Array.from(rowCounts),
    };
  };
  const intercepts = meanAndDeviations(pure.map((bag) => bag.intercept * line.slope + line.offset));
  const chances = trained.outOfFoldLogits.map((logit) => 1 / (1 + Math.exp(-(line.slope * logit + line.offset))));
  const inPairs = new Set(trained.pairs.flat());
  const content = {
    formatVersion: 1,
    seed: trained.seed,
    rows: rows.outcomes.length,
    baseRate01: rows.outcomes.reduce((sum, outcome) => sum + outcome, 0) / rows.outcomes.length,
    features,
    grids: trained.grids.flatMap((grid, feature): ModelGrid[] =>
      inPairs.has(feature) ? [{ feature, ofBin: Array.from(grid.ofBin), count: grid.count }] : [],
    ),
    intercept: intercepts.mean,
    terms: [
      ...features.map((_, index) =>
        term(
          [index],
          pure.map((bag) => bag.mains[index] as Float64Array),
          binRows[index] as Uint32Array,
        ),
      ),
      ...trained.pairs.map((pair, index) =>
        term(
          pair,
          pure.map((bag) => bag.pairs[index] as Float64Array),
          (layouts[index] as PairLayout).cellRows,
        ),
      ),
    ],
    bagInterceptDeviations: intercepts.deviations,
    spreadFactor: trained.spreadFactor,
    calibration: line,
    outOfFold: {
      auc: areaUnderCurve(chances, rows.outcomes),
      logLoss: logLoss(chances, rows.outcomes),
      ece: expectedCalibrationError(chances, rows.outcomes),
      slope: calibrationSlope(chances, rows.outcomes),
    },
  } as const;
  return { ...content, version: createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16) };
}

function layOutPair(trained: TrainedBags, [first, second]: FeaturePair): PairLayout {
  const rowGrid = trained.grids[first] as GridBins;
  const columnGrid = trained.grids[second] as GridBins;
  const cellRows = new Uint32Array(rowGrid.count * columnGrid.count);
  const firstBins = trained.rows.columns[first] as Uint8Array;
  const secondBins = trained.rows.columns[second] as Uint8Array;
  for (let row = 0; row < firstBins.length; row += 1) {
    const side = rowGrid.ofBin[firstBins[row] as number] as number;
    const cell = side * columnGrid.count + (columnGrid.ofBin[secondBins[row] as number] as number);
    cellRows[cell] = (cellRows[cell] as number) + 1;
  }
  return {
    first,
    second,
    firstOfBin: rowGrid.ofBin,
    secondOfBin: columnGrid.ofBin,
    rowCount: rowGrid.count,
    columnCount: columnGrid.count,
    cellRows,
  };
}

function meanAndDeviations(values: readonly number[]): { mean: number; deviations: number[] } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, deviations: values.map((value) => Math.round((value - mean) * 1e5) / 1e5) };
}
