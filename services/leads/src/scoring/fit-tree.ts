/** Sums over the rows of each cell: gradient, curvature (both of the log-loss) and row count. */
export interface Histogram {
  readonly gradients: Float64Array;
  readonly curvatures: Float64Array;
  readonly rowCounts: Float64Array;
}

export interface LeafRules {
  /** Rows a leaf must hold. Default 5. */
  readonly minLeafRows: number;
  /** Added to the curvature of each leaf: small leaves move less. Default 20. */
  readonly leafRidge: number;
  /** Added to the curvature of a category when categories are put in order: rare ones stay near the middle. Default 10. */
  readonly orderRidge: number;
}

/** Writes the step of every cell into `out` (unscaled: the caller applies the learning rate). */
export type FitStep = (histogram: Histogram, rules: LeafRules, out: Float64Array) => void;

interface Segment {
  readonly start: number;
  readonly end: number;
}

/** Tree of up to three leaves over the cells in `order`; cells outside `order` get a leaf each. */
function fitInOrder(histogram: Histogram, rules: LeafRules, order: Int32Array, out: Float64Array): void {
  const whole = { start: 0, end: order.length };
  const first = bestCut(histogram, rules, order, whole);
  if (first.gain <= 0) {
    writeLeaf(histogram, rules, order, whole, out);
    return;
  }
  const left = { start: 0, end: first.cut };
  const right = { start: first.cut, end: order.length };
  const inLeft = bestCut(histogram, rules, order, left);
  const inRight = bestCut(histogram, rules, order, right);
  const cuts = [first.cut];
  if (inLeft.gain > 0 && inLeft.gain >= inRight.gain) cuts.unshift(inLeft.cut);
  else if (inRight.gain > 0) cuts.push(inRight.cut);
  let start = 0;
  for (const end of [...cuts, order.length]) {
    writeLeaf(histogram, rules, order, { start, end }, out);
    start = end;
  }
}

function bestCut(
  histogram: Histogram,
  rules: LeafRules,
  order: Int32Array,
  segment: Segment,
): { cut: number; gain: number } {
  const { gradients, curvatures, rowCounts } = histogram;
  let gradientAll = 0;
  let curvatureAll = 0;
  let rowsAll = 0;
  for (let at = segment.start; at < segment.end; at += 1) {
    const cell = order[at] as number;
    gradientAll += gradients[cell] as number;
    curvatureAll += curvatures[cell] as number;
    rowsAll += rowCounts[cell] as number;
  }
  let best = { cut: segment.start, gain: 0 };
  const unsplit = (gradientAll * gradientAll) / (curvatureAll + rules.leafRidge);
  let gradient = 0;
  let curvature = 0;
  let rows = 0;
  for (let at = segment.start; at < segment.end - 1; at += 1) {
    const cell = order[at] as number;
    gradient += gradients[cell] as number;
    curvature += curvatures[cell] as number;
    rows += rowCounts[cell] as number;
    if (rows < rules.minLeafRows) continue;
    if (rowsAll - rows < rules.minLeafRows) break;
    const rest = gradientAll - gradient;
    const gain =
      (gradient * gradient) / (curvature + rules.leafRidge) +
      (rest * rest) / (curvatureAll - curvature + rules.leafRidge) -
      unsplit;
    if (gain > best.gain + 1e-12) best = { cut: at + 1, gain };
  }
  return best;
}

function writeLeaf(
  histogram: Histogram,
  rules: LeafRules,
  order: Int32Array,
  segment: Segment,
  out: Float64Array,
): void {
  let gradient = 0;
  let curvature = 0;
  for (let at = segment.start; at < segment.end; at += 1) {
    gradient += histogram.gradients[order[at] as number] as number;
    curvature += histogram.curvatures[order[at] as number] as number;
  }
  const step = -gradient / (curvature + rules.leafRidge);
  for (let at = segment.start; at < segment.end; at += 1) out[order[at] as number] = step;
}

/** Learner for numbers: cells from `firstOrdered` on are cut in their order, each cell before it is a leaf of its own. */
export function orderedStep(cellCount: number, firstOrdered: number): FitStep {
  const order = Int32Array.from({ length: cellCount - firstOrdered }, (_, index) => index + firstOrdered);
  return (histogram, rules, out) => {
    for (let cell = 0; cell < firstOrdered; cell += 1) {
      const hasEnough = (histogram.rowCounts[cell] as number) >= rules.minLeafRows;
      const step = -(histogram.gradients[cell] as number) / ((histogram.curvatures[cell] as number) + rules.leafRidge);
      out[cell] = hasEnough ? step : 0;
    }
    fitInOrder(histogram, rules, order, out);
  };
}

/** Learner for categories: cells are put in order of their mean step first (Fisher 1958), then cut as if ordered. */
export function nominalStep(cellCount: number): FitStep {
  const all = Int32Array.from({ length: cellCount }, (_, index) => index);
  const key = new Float64Array(cellCount);
  return (histogram, rules, out) => {
    for (let cell = 0; cell < cellCount; cell += 1) {
      key[cell] = (histogram.gradients[cell] as number) / ((histogram.curvatures[cell] as number) + rules.orderRidge);
    }
    const order = all.slice().sort((left, right) => (key[left] as number) - (key[right] as number) || left - right);
    fitInOrder(histogram, rules, order, out);
  };
}
