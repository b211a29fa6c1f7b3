import type { FitStep, Histogram, LeafRules } from './fit-tree.ts';

export interface BoostRules extends LeafRules {
  /** Share of each fitted step that is taken. Default 0.1; 0.01 to 0.2. A tenth of it changes no figure, only the time. */
  readonly learningRate: number;
  /** Rounds over all terms at most. Default 2000. */
  readonly maxRounds: number;
  /** Rounds without a noticeably better hold-out loss before stopping. Default 25. */
  readonly patienceRounds: number;
  /** Fall of the hold-out loss (nats a row) that counts as noticeable. Default 0.00005. */
  readonly minLossDrop: number;
}

/** One term to be fitted: how to step, and the cell of each row (training and hold-out). */
export interface BoostTerm {
  readonly step: FitStep;
  readonly cellCount: number;
  readonly trainCells: Uint8Array;
  readonly holdOutCells: Uint8Array;
}

export interface BoostRows {
  readonly outcomes: Uint8Array;
  /** Logits the terms are added to. */
  readonly logits: Float64Array;
}

export interface BoostResult {
  /** Value of each cell, per term, at the best round. */
  readonly values: readonly Float64Array[];
  readonly holdOutLogits: Float64Array;
  readonly rounds: number;
  readonly holdOutLoss: number;
}

/**
 * Cyclic gradient boosting (Lou, Caruana, Gehrke 2012; Nori et al. 2019): each round gives every term one small step
 * in turn, so that correlated features share the credit instead of the first taking it all. Stops on the hold-out and
 * returns the best round.
 */
export function boostTerms(
  terms: readonly BoostTerm[],
  train: BoostRows,
  holdOut: BoostRows,
  rules: BoostRules,
): BoostResult {
  // Odds instead of logits: a step multiplies them, so no exponential is needed per row.
  const odds = Float64Array.from(train.logits, Math.exp);
  const holdOutOdds = Float64Array.from(holdOut.logits, Math.exp);
  const values = terms.map((term) => new Float64Array(term.cellCount));
  const histograms = terms.map((term) => emptyHistogram(term));
  const steps = terms.map((term) => new Float64Array(term.cellCount));
  let best = { values: values.map((cells) => cells.slice()), odds: holdOutOdds.slice(), round: 0 };
  let bestLoss = oddsLoss(holdOutOdds, holdOut.outcomes);
  let notableLoss = bestLoss;
  let lastNotable = 0;
  for (let round = 1; round <= rules.maxRounds && round - lastNotable <= rules.patienceRounds; round += 1) {
    for (let index = 0; index < terms.length; index += 1) {
      const term = terms[index] as BoostTerm;
      const step = steps[index] as Float64Array;
      const histogram = histograms[index] as Histogram;
      gather(term.trainCells, odds, train.outcomes, histogram);
      term.step(histogram, rules, step);
      advance(values[index] as Float64Array, step, rules.learningRate);
      multiply(odds, term.trainCells, step);
      multiply(holdOutOdds, term.holdOutCells, step);
    }
    const loss = oddsLoss(holdOutOdds, holdOut.outcomes);
    if (loss < notableLoss - rules.minLossDrop) {
      notableLoss = loss;
      lastNotable = round;
    }
    if (loss < bestLoss) {
      bestLoss = loss;
      best = { values: values.map((cells) => cells.slice()), odds: holdOutOdds.slice(), round };
    }
  }
  return {
    values: best.values,
    holdOutLogits: best.odds.map(Math.log),
    rounds: best.round,
    holdOutLoss: bestLoss,
  };
}

function emptyHistogram(term: BoostTerm): Histogram {
  const rowCounts = new Float64Array(term.cellCount);
  for (const cell of term.trainCells) rowCounts[cell] = (rowCounts[cell] as number) + 1;
  return { gradients: new Float64Array(term.cellCount), curvatures: new Float64Array(term.cellCount), rowCounts };
}

function gather(cells: Uint8Array, odds: Float64Array, outcomes: Uint8Array, histogram: Histogram): void {
  const { gradients, curvatures } = histogram;
  gradients.fill(0);
  curvatures.fill(0);
  for (let row = 0; row < cells.length; row += 1) {
    const lost01 = 1 / (1 + (odds[row] as number));
    const cell = cells[row] as number;
    gradients[cell] = (gradients[cell] as number) + 1 - lost01 - (outcomes[row] as number);
    curvatures[cell] = (curvatures[cell] as number) + lost01 * (1 - lost01);
  }
}

/** Adds the scaled step to the values and leaves in `step` the factor it means for the odds. */
function advance(values: Float64Array, step: Float64Array, learningRate: number): void {
  for (let cell = 0; cell < step.length; cell += 1) {
    const change = learningRate * (step[cell] as number);
    values[cell] = (values[cell] as number) + change;
    step[cell] = Math.exp(change);
  }
}

function multiply(odds: Float64Array, cells: Uint8Array, factors: Float64Array): void {
  for (let row = 0; row < cells.length; row += 1) {
    odds[row] = (odds[row] as number) * (factors[cells[row] as number] as number);
  }
}

function oddsLoss(odds: Float64Array, outcomes: Uint8Array): number {
  let sum = 0;
  for (let row = 0; row < odds.length; row += 1) {
    const value = odds[row] as number;
    sum += Math.log1p(outcomes[row] === 1 ? 1 / value : value);
  }
  return sum / odds.length;
}
