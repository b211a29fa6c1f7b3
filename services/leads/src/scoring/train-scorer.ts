import { availableParallelism } from 'node:os';
import { seededRandom, shuffledIndices } from '@salesmesh/chassis/random';
import { assembleModel } from './assemble-model.ts';
import { binColumns } from './bin-features.ts';
import { binCountOf, type FeatureSchema, FIRST_VALUE_BIN, type SchemaWarning } from './feature-schema.ts';
import type { FeatureRow } from './feature-value.ts';
import { findTelltales } from './find-telltales.ts';
import { inferSchema } from './infer-schema.ts';
import { type FeaturePair, type GridBins, layGridBins, selectPairs } from './rank-pairs.ts';
import type { ScorerModel } from './scorer-model.ts';
import { defaultSettings, type ScorerSettings } from './scorer-settings.ts';
import { scoringErrors } from './scoring-errors.ts';
import { type BinnedRows, countBins, type MainsOfBag, type PairsOfBag, splitOfBag } from './train-bag.ts';
import { openTrainPool } from './train-pool.ts';

/** Rows of each outcome below which nothing can be held out and still be learnt from. */
const MIN_ROWS_PER_OUTCOME = 20;

export interface TrainingSet {
  readonly rows: readonly FeatureRow[];
  /** True = won (converted), one per row. */
  readonly outcomes: readonly boolean[];
}

export interface TrainOptions {
  /** The same seed, rows and settings give the same model, whatever the number of workers. */
  readonly seed: number;
  /** Worker threads. Default: one per available core. */
  readonly workerCount?: number;
  readonly settings?: Partial<ScorerSettings>;
  /** Stops the workers and rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: TrainProgress) => void;
}

interface TrainProgress {
  readonly done: number;
  readonly total: number;
}

export interface TrainedScorer {
  readonly model: ScorerModel;
  readonly warnings: readonly SchemaWarning[];
}

/**
 * Trains an explainable boosting machine (Nori et al. 2019, InterpretML) in worker threads.
 * Throws `leads.training_rows_too_few`, `leads.training_outcomes_mismatch`, `leads.training_features_missing`.
 */
export async function trainScorer(set: TrainingSet, options: TrainOptions): Promise<TrainedScorer> {
  options.signal?.throwIfAborted();
  const settings = { ...defaultSettings, ...options.settings };
  assertTrainable(set);
  const { features, warnings } = inferSchema(set.rows, settings);
  if (features.length === 0) throw scoringErrors.training_features_missing({ columns: warnings.length });
  const rows = binRows(set, features, options.seed, settings);
  const bagCount = settings.holdOutParts * settings.holdOutRepeats;
  const pairCount = Math.min(settings.maxPairs, Math.round(settings.pairsPerFeature * features.length));
  let done = 0;
  const total = pairCount > 0 ? 2 * bagCount : bagCount;
  await using pool = openTrainPool(
    { rows, settings },
    {
      workerCount: Math.min(bagCount, options.workerCount ?? availableParallelism()),
      signal: options.signal,
      onTaskDone: () => {
        done += 1;
        options.onProgress?.({ done, total });
      },
    },
  );
  const bags = Array.from({ length: bagCount }, (_, bag) => bag);
  const mains = await pool.trainMains(bags.map((bag) => ({ kind: 'mains', bag })));
  const grids = layGrids(rows, mains, settings);
  const strengths = mains.map((bag) => bag.pairStrengths);
  const pairs = pairCount > 0 ? selectPairs(strengths, features.length, pairCount) : [];
  const boosted =
    pairs.length > 0 ? await pool.trainPairs(mains.map((bag, index) => pairTask(bag, index, pairs, grids))) : [];
  const model = assembleModel({
    seed: options.seed,
    features,
    rows,
    grids,
    pairs,
    bags: mains.map((bag, index) => ({ ...bag, mains: bag.values, pairs: boosted[index]?.values ?? [] })),
    outOfFoldLogits: meanOutOfFold(rows, boosted.length > 0 ? boosted : mains, settings),
    spreadFactor: Math.sqrt(settings.holdOutParts - 1),
  });
  return { model, warnings: [...warnings, ...findTelltales(features, rows.columns, rows.outcomes)] };
}

function assertTrainable({ rows, outcomes }: TrainingSet): void {
  if (rows.length !== outcomes.length) {
    throw scoringErrors.training_outcomes_mismatch({ rows: rows.length, outcomes: outcomes.length });
  }
  const won = outcomes.filter(Boolean).length;
  const lost = outcomes.length - won;
  if (Math.min(won, lost) < MIN_ROWS_PER_OUTCOME) {
    throw scoringErrors.training_rows_too_few({ won, lost, needed: MIN_ROWS_PER_OUTCOME });
  }
}

function binRows(
  set: TrainingSet,
  features: readonly FeatureSchema[],
  seed: number,
  settings: ScorerSettings,
): BinnedRows {
  const outcomes = new Uint8Array(new SharedArrayBuffer(set.outcomes.length));
  outcomes.set(set.outcomes.map(Number));
  const random = seededRandom(seed);
  const parts = Array.from({ length: settings.holdOutRepeats }, () => {
    const part = new Uint8Array(new SharedArrayBuffer(outcomes.length));
    const order = shuffledIndices(outcomes.length, random);
    // Each outcome is dealt out in turn, so that every part has its share of both.
    const dealt: [number, number] = [0, 0];
    for (const row of order) {
      const outcome = outcomes[row] as 0 | 1;
      part[row] = dealt[outcome] % settings.holdOutParts;
      dealt[outcome] += 1;
    }
    return part;
  });
  return {
    columns: binColumns(set.rows, features),
    binCounts: features.map(binCountOf),
    isOrdered: features.map((feature) => feature.kind !== 'category'),
    outcomes,
    parts,
  };
}

/** One layout for all bags, by their mean main effects. */
function layGrids(rows: BinnedRows, mains: readonly MainsOfBag[], settings: ScorerSettings): GridBins[] {
  return rows.columns.map((column, feature) => {
    const mainValues = new Float64Array(rows.binCounts[feature] as number);
    for (const bag of mains) {
      const values = bag.values[feature] as Float64Array;
      for (let bin = 0; bin < values.length; bin += 1)
        mainValues[bin] = (mainValues[bin] as number) + (values[bin] as number);
    }
    return layGridBins(
      {
        mainValues,
        rowCounts: countBins(column, mainValues.length),
        ...(rows.isOrdered[feature] ? { orderedFrom: FIRST_VALUE_BIN } : {}),
      },
      settings.maxGridBins,
    );
  });
}

function pairTask(mains: MainsOfBag, bag: number, pairs: readonly FeaturePair[], grids: readonly GridBins[]) {
  return { kind: 'pairs', bag, mains: { intercept: mains.intercept, values: mains.values }, pairs, grids } as const;
}

function meanOutOfFold(
  rows: BinnedRows,
  bags: readonly (MainsOfBag | PairsOfBag)[],
  settings: ScorerSettings,
): Float64Array {
  const sums = new Float64Array(rows.outcomes.length);
  bags.forEach((bag, index) => {
    const { holdOut } = splitOfBag(rows, index, settings);
    holdOut.forEach((row, at) => {
      sums[row] = (sums[row] as number) + (bag.holdOutLogits[at] as number);
    });
  });
  return sums.map((sum) => sum / settings.holdOutRepeats);
}
