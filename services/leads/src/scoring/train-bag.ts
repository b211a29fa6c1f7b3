import { type BoostRows, type BoostTerm, boostTerms } from './boost-terms.ts';
import { FIRST_VALUE_BIN } from './feature-schema.ts';
import { gridStep } from './fit-grid.ts';
import { nominalStep, orderedStep } from './fit-tree.ts';
import { type FeaturePair, type GridBins, layGridBins, type Residuals, rankPairs } from './rank-pairs.ts';
import type { ScorerSettings } from './scorer-settings.ts';

/** Binned training rows, shared by all bags. */
export interface BinnedRows {
  readonly columns: readonly Uint8Array[];
  readonly binCounts: readonly number[];
  /** Whether the feature's value bins have an order (numbers, dates). */
  readonly isOrdered: readonly boolean[];
  readonly outcomes: Uint8Array;
  /** For each repeat, the part each row belongs to. */
  readonly parts: readonly Uint8Array[];
}

export interface MainsOfBag {
  readonly intercept: number;
  readonly values: readonly Float64Array[];
  readonly pairStrengths: Float64Array;
  readonly holdOutLogits: Float64Array;
  readonly rounds: number;
}

export interface PairsOfBag {
  readonly values: readonly Float64Array[];
  readonly holdOutLogits: Float64Array;
  readonly rounds: number;
}

interface Split {
  readonly train: Int32Array;
  readonly holdOut: Int32Array;
}

/** Rows a bag learns from and rows it stops on, both ascending. */
export function splitOfBag(rows: BinnedRows, bag: number, settings: ScorerSettings): Split {
  const parts = rows.parts[Math.floor(bag / settings.holdOutParts)] as Uint8Array;
  const left = bag % settings.holdOutParts;
  const all = Int32Array.from(parts.keys());
  return { train: all.filter((row) => parts[row] !== left), holdOut: all.filter((row) => parts[row] === left) };
}

/** Boosts the main effects of one bag and ranks the pairs on what they leave. */
export function trainMains(rows: BinnedRows, bag: number, settings: ScorerSettings): MainsOfBag {
  const split = splitOfBag(rows, bag, settings);
  const outcomes = pick(rows.outcomes, split.train);
  const positives = outcomes.reduce((sum, outcome) => sum + outcome, 0);
  const intercept = Math.log(positives / (outcomes.length - positives));
  const terms = rows.columns.map((column, feature): BoostTerm => {
    const cellCount = rows.binCounts[feature] as number;
    const step = rows.isOrdered[feature] ? orderedStep(cellCount, FIRST_VALUE_BIN) : nominalStep(cellCount);
    return { step, cellCount, trainCells: pick(column, split.train), holdOutCells: pick(column, split.holdOut) };
  });
  const train = { outcomes, logits: new Float64Array(outcomes.length).fill(intercept) };
  const holdOut = {
    outcomes: pick(rows.outcomes, split.holdOut),
    logits: new Float64Array(split.holdOut.length).fill(intercept),
  };
  const boosted = boostTerms(terms, train, holdOut, settings);
  const columns = terms.map((term) => term.trainCells);
  const grids = columns.map((column, feature) =>
    layGridBins(
      {
        mainValues: boosted.values[feature] as Float64Array,
        rowCounts: countBins(column, rows.binCounts[feature] as number),
        ...(rows.isOrdered[feature] ? { orderedFrom: FIRST_VALUE_BIN } : {}),
      },
      settings.maxGridBins,
    ),
  );
  const residuals = residualsOf({ outcomes, logits: sumLogits(intercept, columns, boosted.values) });
  return {
    intercept,
    values: boosted.values,
    pairStrengths: settings.pairsPerFeature > 0 ? rankPairs(columns, grids, residuals, settings) : new Float64Array(0),
    holdOutLogits: boosted.holdOutLogits,
    rounds: boosted.rounds,
  };
}

export interface PairTask {
  readonly bag: number;
  readonly mains: Pick<MainsOfBag, 'intercept' | 'values'>;
  readonly pairs: readonly FeaturePair[];
  readonly grids: readonly GridBins[];
}

/** Boosts the chosen pairs of one bag on top of its main effects. */
export function trainPairs(rows: BinnedRows, task: PairTask, settings: ScorerSettings): PairsOfBag {
  const split = splitOfBag(rows, task.bag, settings);
  const boostRows = (chosen: Int32Array): BoostRows => ({
    outcomes: pick(rows.outcomes, chosen),
    logits: sumLogits(
      task.mains.intercept,
      rows.columns.map((column) => pick(column, chosen)),
      task.mains.values,
    ),
  });
  const terms = task.pairs.map((pair): BoostTerm => {
    const [first, second] = [task.grids[pair[0]] as GridBins, task.grids[pair[1]] as GridBins];
    const cellsOf = (chosen: Int32Array): Uint8Array =>
      Uint8Array.from(chosen, (row) => {
        const side = first.ofBin[rows.columns[pair[0]]?.[row] as number] as number;
        return side * second.count + (second.ofBin[rows.columns[pair[1]]?.[row] as number] as number);
      });
    return {
      step: gridStep({ rowCount: first.count, columnCount: second.count }),
      cellCount: first.count * second.count,
      trainCells: cellsOf(split.train),
      holdOutCells: cellsOf(split.holdOut),
    };
  });
  return boostTerms(terms, boostRows(split.train), boostRows(split.holdOut), settings);
}

export function countBins(column: Uint8Array, binCount: number): Uint32Array {
  const counts = new Uint32Array(binCount);
  for (const bin of column) counts[bin] = (counts[bin] as number) + 1;
  return counts;
}

function pick(column: Uint8Array, rows: Int32Array): Uint8Array {
  const picked = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) picked[at] = column[rows[at] as number] as number;
  return picked;
}

function sumLogits(intercept: number, columns: readonly Uint8Array[], values: readonly Float64Array[]): Float64Array {
  const logits = new Float64Array(columns[0]?.length ?? 0).fill(intercept);
  columns.forEach((column, feature) => {
    const ofBin = values[feature] as Float64Array;
    for (let row = 0; row < logits.length; row += 1) {
      logits[row] = (logits[row] as number) + (ofBin[column[row] as number] as number);
    }
  });
  return logits;
}

function residualsOf(rows: BoostRows): Residuals {
  const chances = rows.logits.map((logit) => 1 / (1 + Math.exp(-logit)));
  return {
    gradients: chances.map((chance01, row) => chance01 - (rows.outcomes[row] as number)),
    curvatures: chances.map((chance01) => chance01 * (1 - chance01)),
  };
}
