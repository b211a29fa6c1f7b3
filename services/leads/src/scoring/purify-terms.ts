import { NO_GRID_BIN } from './rank-pairs.ts';

/** Where a pair stands on the grid and how many training rows each of its cells has. */
export interface PairLayout {
  readonly first: number;
  readonly second: number;
  /** Grid bin of each bin of the first and second feature. */
  readonly firstOfBin: ArrayLike<number>;
  readonly secondOfBin: ArrayLike<number>;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cellRows: ArrayLike<number>;
}

export interface AdditiveTerms {
  readonly intercept: number;
  readonly mains: readonly Float64Array[];
  readonly pairs: readonly Float64Array[];
}

const MAX_SWEEPS = 200;
const SETTLED = 1e-12;

/**
 * Moves everything that one feature alone explains out of the pairs into the main effects, and every mean into the
 * intercept (Lengerich et al. 2020, "Purifying Interaction Effects"): each term then averages zero over the training
 * rows, and a pair says only what its two features do not say apart. No row's sum changes. Bins without a training
 * row end at zero: what was never seen argues neither way.
 */
export function purifyTerms(
  terms: AdditiveTerms,
  layouts: readonly PairLayout[],
  binRows: readonly ArrayLike<number>[],
): AdditiveTerms {
  const mains = terms.mains.map((values) => values.slice());
  const pairs = terms.pairs.map((values, index) => {
    const layout = layouts[index] as PairLayout;
    const pure = purifyPair(values, layout);
    addByGrid(mains[layout.first] as Float64Array, layout.firstOfBin, pure.rowEffects);
    addByGrid(mains[layout.second] as Float64Array, layout.secondOfBin, pure.columnEffects);
    return pure.values;
  });
  let intercept = terms.intercept;
  const centred = mains.map((values, feature) => {
    const rows = binRows[feature] as ArrayLike<number>;
    const mean = weightedMean(values, rows);
    intercept += mean;
    return values.map((value, bin) => ((rows[bin] as number) > 0 ? value - mean : 0));
  });
  return { intercept, mains: centred, pairs };
}

function purifyPair(
  values: Float64Array,
  layout: PairLayout,
): { values: Float64Array; rowEffects: Float64Array; columnEffects: Float64Array } {
  const { rowCount, columnCount, cellRows } = layout;
  const pure = values.slice();
  const rowEffects = new Float64Array(rowCount);
  const columnEffects = new Float64Array(columnCount);
  const takeMean = (cellAt: (step: number) => number, steps: number): number => {
    let sum = 0;
    let mass = 0;
    for (let step = 0; step < steps; step += 1) {
      const cell = cellAt(step);
      sum += (pure[cell] as number) * (cellRows[cell] as number);
      mass += cellRows[cell] as number;
    }
    const mean = mass > 0 ? sum / mass : 0;
    for (let step = 0; step < steps; step += 1) pure[cellAt(step)] = (pure[cellAt(step)] as number) - mean;
    return mean;
  };
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep += 1) {
    let largest = 0;
    for (let row = 0; row < rowCount; row += 1) {
      const mean = takeMean((column) => row * columnCount + column, columnCount);
      rowEffects[row] = (rowEffects[row] as number) + mean;
      largest = Math.max(largest, Math.abs(mean));
    }
    for (let column = 0; column < columnCount; column += 1) {
      const mean = takeMean((row) => row * columnCount + column, rowCount);
      columnEffects[column] = (columnEffects[column] as number) + mean;
      largest = Math.max(largest, Math.abs(mean));
    }
    if (largest < SETTLED) break;
  }
  return { values: pure, rowEffects, columnEffects };
}

function addByGrid(main: Float64Array, ofBin: ArrayLike<number>, effects: Float64Array): void {
  for (let bin = 0; bin < main.length; bin += 1) {
    const gridBin = ofBin[bin] as number;
    if (gridBin !== NO_GRID_BIN) main[bin] = (main[bin] as number) + (effects[gridBin] as number);
  }
}

function weightedMean(values: Float64Array, weights: ArrayLike<number>): number {
  let sum = 0;
  let mass = 0;
  for (let at = 0; at < values.length; at += 1) {
    sum += (values[at] as number) * (weights[at] as number);
    mass += weights[at] as number;
  }
  return mass > 0 ? sum / mass : 0;
}
