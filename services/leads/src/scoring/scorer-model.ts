import type { CalibrationLine } from './calibrate.ts';
import type { FeatureSchema } from './feature-schema.ts';

/** One additive term: a feature, or a pair of them. All values in logits, calibrated, zero on average over training. */
export interface ModelTerm {
  /** Positions in the model's features: one, or two for a pair. */
  readonly features: readonly number[];
  /** By bin; for a pair by cell: grid bin of the first × columns + grid bin of the second. */
  readonly values: readonly number[];
  /** For each bin or cell, each bag's value less the mean one; rounded, as only the confidence rests on them. */
  readonly bagDeviations: readonly (readonly number[])[];
  /** Training rows per bin or cell, for charts and drift alarms. */
  readonly rowCounts: readonly number[];
}

/** How a feature's bins lie along one side of its pairs. */
export interface ModelGrid {
  readonly feature: number;
  /** Grid bin of each feature bin; 255 where training had no row. */
  readonly ofBin: readonly number[];
  readonly count: number;
}

/** How the model did on rows its bags had not learnt from. */
interface OutOfFoldFigures {
  readonly auc: number;
  readonly logLoss: number;
  /** Expected calibration error over ten bins of equal row count. */
  readonly ece: number;
  /** Slope of the calibration; 1 is perfect. */
  readonly slope: number;
}

/**
 * A trained explainable boosting machine: logit of a lead = `intercept` + sum of the values of its terms. Plain JSON;
 * written and read back it scores the same to the last bit.
 */
export interface ScorerModel {
  readonly formatVersion: 1;
  /** Hash of everything else in here: the same rows, settings and seed give the same version. */
  readonly version: string;
  readonly seed: number;
  readonly rows: number;
  readonly baseRate01: number;
  readonly features: readonly FeatureSchema[];
  readonly grids: readonly ModelGrid[];
  readonly intercept: number;
  readonly terms: readonly ModelTerm[];
  readonly bagInterceptDeviations: readonly number[];
  /** What the spread of the bags is multiplied by to give a standard error (delete-a-group jackknife). */
  readonly spreadFactor: number;
  /** Already multiplied into the terms; kept to be looked at. */
  readonly calibration: CalibrationLine;
  readonly outOfFold: OutOfFoldFigures;
}
