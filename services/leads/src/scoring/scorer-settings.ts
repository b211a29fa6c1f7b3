import type { BoostRules } from './boost-terms.ts';
import type { SchemaRules } from './feature-schema.ts';

/**
 * How a scorer is trained. The defaults were chosen once, by cross-validation on two public sets of leads and deals,
 * and are the same for every data set.
 */
export interface ScorerSettings extends BoostRules, SchemaRules {
  /** Parts the rows are split into; each bag leaves one part out. Default 8; 4 to 20. */
  readonly holdOutParts: number;
  /** Times the rows are split anew; bags = parts × repeats. Default 2. More means steadier scores, longer training. */
  readonly holdOutRepeats: number;
  /** Pair terms at most, per feature. Default 2; 0 for none. */
  readonly pairsPerFeature: number;
  /** Pair terms at most, however many features: more are better by a hair, but nobody reads them. Default 30. */
  readonly maxPairs: number;
  /** Steps along each side of a pair. Default 16, also the most: cells are numbered in one byte. */
  readonly maxGridBins: number;
}

export const defaultSettings: ScorerSettings = {
  learningRate: 0.1,
  maxRounds: 2000,
  patienceRounds: 25,
  minLossDrop: 0.00005,
  minLeafRows: 5,
  leafRidge: 20,
  orderRidge: 10,
  maxNumberBins: 200,
  minBinRows: 20,
  minCategoryRows: 10,
  maxCategories: 150,
  holdOutParts: 8,
  holdOutRepeats: 2,
  pairsPerFeature: 2,
  maxPairs: 30,
  maxGridBins: 16,
};
