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
  /** Pair terms at most, as a share of the number of features. Default 0.9; 0 for none. */
  readonly pairsPerFeature: number;
  /** Steps along each side of a pair. Default 16, also the most. */
  readonly maxGridBins: number;
}

export const defaultSettings: ScorerSettings = {
  learningRate: 0.02,
  maxRounds: 4000,
  patienceRounds: 60,
  minLossDrop: 0.00002,
  minLeafRows: 5,
  leafRidge: 1,
  orderRidge: 10,
  maxNumberBins: 64,
  minCategoryRows: 10,
  maxCategories: 150,
  holdOutParts: 8,
  holdOutRepeats: 2,
  pairsPerFeature: 0.9,
  maxGridBins: 16,
};
