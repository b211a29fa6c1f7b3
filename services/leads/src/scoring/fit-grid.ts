import type { FitStep, Histogram, LeafRules } from './fit-tree.ts';

/** A pair of features laid out as rows × columns; cell = row × columnCount + column. */
export interface GridShape {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Sums of one quantity over all cells above and left of each corner, one row and column larger than the grid. */
function cumulate(values: Float64Array, shape: GridShape, out: Float64Array): void {
  const stride = shape.columnCount + 1;
  for (let row = 0; row < shape.rowCount; row += 1) {
    let running = 0;
    for (let column = 0; column < shape.columnCount; column += 1) {
      running += values[row * shape.columnCount + column] as number;
      out[(row + 1) * stride + column + 1] = (out[row * stride + column + 1] as number) + running;
    }
  }
}

export interface GridCut {
  /** First row and first column of the far side. */
  readonly row: number;
  readonly column: number;
  /** Drop of the second-order loss by four quadrants against one constant. Zero when no cut is lawful. */
  readonly gain: number;
}

/**
 * Finds the cut into four quadrants with the largest gain, from cumulative sums as FAST does (Lou et al. 2013,
 * "Accurate Intelligible Models with Pairwise Interactions"). Buffers are reused: one search per shape.
 */
export function gridSearch(shape: GridShape) {
  const stride = shape.columnCount + 1;
  const size = (shape.rowCount + 1) * stride;
  const gradientSums = new Float64Array(size);
  const curvatureSums = new Float64Array(size);
  const rowSums = new Float64Array(size);
  const quadrant = (sums: Float64Array, which: number, row: number, column: number): number => {
    const near = sums[row * stride + column] as number;
    if (which === 0) return near;
    const top = sums[row * stride + shape.columnCount] as number;
    if (which === 1) return top - near;
    const left = sums[shape.rowCount * stride + column] as number;
    if (which === 2) return left - near;
    return (sums[size - 1] as number) - top - left + near;
  };
  const gainAt = (rules: LeafRules, row: number, column: number): number => {
    let gain = 0;
    for (let which = 0; which < 4; which += 1) {
      if (quadrant(rowSums, which, row, column) < rules.minLeafRows) return 0;
      const gradient = quadrant(gradientSums, which, row, column);
      gain += (gradient * gradient) / (quadrant(curvatureSums, which, row, column) + rules.leafRidge);
    }
    return gain;
  };
  return {
    bestCut(histogram: Histogram, rules: LeafRules): GridCut {
      cumulate(histogram.gradients, shape, gradientSums);
      cumulate(histogram.curvatures, shape, curvatureSums);
      cumulate(histogram.rowCounts, shape, rowSums);
      const all = gradientSums[size - 1] as number;
      const unsplit = (all * all) / ((curvatureSums[size - 1] as number) + rules.leafRidge);
      let best: GridCut = { row: 0, column: 0, gain: 0 };
      for (let row = 1; row < shape.rowCount; row += 1) {
        for (let column = 1; column < shape.columnCount; column += 1) {
          const gain = gainAt(rules, row, column) - unsplit;
          if (gain > best.gain + 1e-12) best = { row, column, gain };
        }
      }
      return best;
    },
    /** Newton steps of the four quadrants of a cut, in the order near, right, below, far. */
    steps(rules: LeafRules, cut: GridCut): number[] {
      return [0, 1, 2, 3].map(
        (which) =>
          -quadrant(gradientSums, which, cut.row, cut.column) /
          (quadrant(curvatureSums, which, cut.row, cut.column) + rules.leafRidge),
      );
    },
  };
}

/** Learner for a pair: one cut on each side, four leaves; no step where no cut is lawful. */
export function gridStep(shape: GridShape): FitStep {
  const search = gridSearch(shape);
  return (histogram, rules, out) => {
    const cut = search.bestCut(histogram, rules);
    if (cut.gain <= 0) {
      out.fill(0);
      return;
    }
    const steps = search.steps(rules, cut);
    for (let cell = 0; cell < shape.rowCount * shape.columnCount; cell += 1) {
      const below = Math.floor(cell / shape.columnCount) >= cut.row ? 2 : 0;
      const right = cell % shape.columnCount >= cut.column ? 1 : 0;
      out[cell] = steps[below + right] as number;
    }
  };
}
