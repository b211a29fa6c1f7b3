import { performance } from 'node:perf_hooks';
import { calibrationErrorQ95, expectedCalibrationError } from '@salesmesh/chassis/calibration-error';
import { seededRandom, shuffledIndices } from '@salesmesh/chassis/random';
import type { SchemaWarning } from './feature-schema.ts';
import { areaUnderCurve, calibrationSlope, logLoss } from './metrics.ts';
import { compileScorer } from './score-lead-features.ts';
import type { TrainingSet } from './train-scorer.ts';
import { type TrainOptions, trainScorer } from './train-scorer.ts';

/** One line of figures; times are of this machine. */
export interface ScorerEvaluation {
  readonly rows: number;
  readonly auc: number;
  readonly logloss: number;
  /** Expected calibration error over ten bins of equal row count. */
  readonly ece: number;
  /** Calibration error that a perfectly calibrated model with these probabilities stays under 95 times in 100. */
  readonly ece_q95: number;
  readonly slope: number;
  readonly bags: number;
  /** Seconds to train one model; the mean over folds in a cross-validation. */
  readonly train_s: number;
  readonly score_us_p50: number;
  readonly score_us_p99: number;
}

export interface ScoredPart {
  readonly outcomes: readonly boolean[];
  readonly probabilities01: readonly number[];
  readonly scoreUs: readonly number[];
  readonly trainSeconds: number;
  readonly bags: number;
  readonly warnings: readonly SchemaWarning[];
}

/** Trains on one set with the production defaults and scores the other. The second set is looked at only afterwards. */
export async function evaluateOn(train: TrainingSet, test: TrainingSet, options: TrainOptions): Promise<ScoredPart> {
  const startedMs = performance.now();
  const { model, warnings } = await trainScorer(train, options);
  const trainSeconds = (performance.now() - startedMs) / 1000;
  const score = compileScorer(model);
  // The first pass warms the code up, as a service that has been running for a second is; the second is timed.
  for (const row of test.rows) score(row);
  const scoreUs: number[] = [];
  const probabilities01 = test.rows.map((row) => {
    const beforeMs = performance.now();
    const { score01 } = score(row);
    scoreUs.push((performance.now() - beforeMs) * 1000);
    return score01;
  });
  const bags = model.bagInterceptDeviations.length;
  return { outcomes: test.outcomes, probabilities01, scoreUs, trainSeconds, bags, warnings };
}

/** Splits one set into folds, stratified by outcome, for models that never see the rows they score. */
export function splitFolds(set: TrainingSet, folds: number, seed: number): { train: TrainingSet; test: TrainingSet }[] {
  const dealt = [0, 0];
  const foldOf = new Int32Array(set.rows.length);
  for (const row of shuffledIndices(set.rows.length, seededRandom(seed))) {
    const outcome = Number(set.outcomes[row]);
    foldOf[row] = (dealt[outcome] as number) % folds;
    dealt[outcome] = (dealt[outcome] as number) + 1;
  }
  const part = (isIn: (fold: number) => boolean): TrainingSet => ({
    rows: set.rows.filter((_, row) => isIn(foldOf[row] as number)),
    outcomes: set.outcomes.filter((_, row) => isIn(foldOf[row] as number)),
  });
  return Array.from({ length: folds }, (_, fold) => ({
    train: part((candidate) => candidate !== fold),
    test: part((candidate) => candidate === fold),
  }));
}

/** Figures over all scored parts together. */
export function summarise(parts: readonly ScoredPart[], seed: number): ScorerEvaluation {
  const outcomes = parts.flatMap((part) => part.outcomes.map(Number));
  const probabilities01 = parts.flatMap((part) => part.probabilities01);
  const scoreUs = Float64Array.from(parts.flatMap((part) => part.scoreUs)).sort();
  const quantile = (share01: number): number =>
    scoreUs[Math.min(scoreUs.length - 1, Math.floor(share01 * scoreUs.length))] as number;
  const seconds = parts.reduce((sum, part) => sum + part.trainSeconds, 0) / parts.length;
  return {
    rows: outcomes.length,
    auc: rounded(areaUnderCurve(probabilities01, outcomes), 4),
    logloss: rounded(logLoss(probabilities01, outcomes), 4),
    ece: rounded(expectedCalibrationError(probabilities01, outcomes), 4),
    ece_q95: rounded(calibrationErrorQ95(probabilities01, seed), 4),
    slope: rounded(calibrationSlope(probabilities01, outcomes), 3),
    bags: parts[0]?.bags ?? 0,
    train_s: rounded(seconds, 1),
    score_us_p50: rounded(quantile(0.5), 1),
    score_us_p99: rounded(quantile(0.99), 1),
  };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
