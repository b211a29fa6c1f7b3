import { gridSearch } from './fit-grid.ts';
import type { LeafRules } from './fit-tree.ts';
import { groupByMass } from './group-by-mass.ts';

/** A pair of features by position, first below second. */
export type FeaturePair = readonly [first: number, second: number];

/** Grid bin of feature bins that no training row had: their pairs say nothing. */
export const NO_GRID_BIN = 255;

/** Coarse bins of one feature for pairs. */
export interface GridBins {
  /** Grid bin of each feature bin, or `NO_GRID_BIN`. */
  readonly ofBin: Uint8Array;
  readonly count: number;
}

/**
 * Lays the bins of a feature along one side of a grid: numbers in their order behind their reserved bins, categories
 * by their main effect, so that a cut parts weak from strong ones.
 */
export function layGridBins(
  bins: { readonly mainValues: Float64Array; readonly rowCounts: ArrayLike<number>; readonly orderedFrom?: number },
  maxGridBins: number,
): GridBins {
  const orderedFrom = bins.orderedFrom ?? 0;
  const used = Array.from(bins.mainValues.keys()).filter((bin) => (bins.rowCounts[bin] as number) > 0);
  const alone = bins.orderedFrom === undefined ? [] : used.filter((bin) => bin < orderedFrom);
  const grouped = used.filter((bin) => bin >= orderedFrom);
  if (bins.orderedFrom === undefined) {
    grouped.sort(
      (left, right) => (bins.mainValues[left] as number) - (bins.mainValues[right] as number) || left - right,
    );
  }
  const ofBin = new Uint8Array(bins.mainValues.length).fill(NO_GRID_BIN);
  alone.forEach((bin, index) => {
    ofBin[bin] = index;
  });
  const groups = groupByMass(
    grouped.map((bin) => bins.rowCounts[bin] as number),
    maxGridBins - alone.length,
  );
  grouped.forEach((bin, index) => {
    ofBin[bin] = alone.length + (groups[index] as number);
  });
  return { ofBin, count: alone.length + (grouped.length === 0 ? 0 : (groups.at(-1) as number) + 1) };
}

function allPairs(featureCount: number): FeaturePair[] {
  const pairs: FeaturePair[] = [];
  for (let first = 0; first < featureCount; first += 1) {
    for (let second = first + 1; second < featureCount; second += 1) pairs.push([first, second]);
  }
  return pairs;
}

/** Derivatives of the loss that the main effects leave, per row. */
export interface Residuals {
  readonly gradients: Float64Array;
  readonly curvatures: Float64Array;
}

/** Strength of every pair of `allPairs`: how much one cut into four would still lower the loss (FAST). */
export function rankPairs(
  columns: readonly Uint8Array[],
  grids: readonly GridBins[],
  residuals: Residuals,
  rules: LeafRules,
): Float64Array {
  const gridColumns = columns.map((column, feature) =>
    column.map((bin) => (grids[feature] as GridBins).ofBin[bin] as number),
  );
  return Float64Array.from(allPairs(columns.length), ([first, second]) => {
    const shape = { rowCount: (grids[first] as GridBins).count, columnCount: (grids[second] as GridBins).count };
    const size = shape.rowCount * shape.columnCount;
    const gradients = new Float64Array(size);
    const curvatures = new Float64Array(size);
    const rowCounts = new Float64Array(size);
    const firstColumn = gridColumns[first] as Uint8Array;
    const secondColumn = gridColumns[second] as Uint8Array;
    for (let row = 0; row < firstColumn.length; row += 1) {
      const cell = (firstColumn[row] as number) * shape.columnCount + (secondColumn[row] as number);
      gradients[cell] = (gradients[cell] as number) + (residuals.gradients[row] as number);
      curvatures[cell] = (curvatures[cell] as number) + (residuals.curvatures[row] as number);
      rowCounts[cell] = (rowCounts[cell] as number) + 1;
    }
    return gridSearch(shape).bestCut({ gradients, curvatures, rowCounts }, rules).gain;
  });
}

/** The pairs with the largest mean strength over bags, strongest first. */
export function selectPairs(
  strengthsByBag: readonly Float64Array[],
  featureCount: number,
  count: number,
): FeaturePair[] {
  const meanOf = (index: number): number =>
    strengthsByBag.reduce((sum, strengths) => sum + (strengths[index] as number), 0) / strengthsByBag.length;
  return allPairs(featureCount)
    .map((pair, index) => ({ pair, strength: meanOf(index) }))
    .filter((ranked) => ranked.strength > 0)
    .sort(
      (left, right) => right.strength - left.strength || left.pair[0] - right.pair[0] || left.pair[1] - right.pair[1],
    )
    .slice(0, count)
    .map((ranked) => ranked.pair);
}
