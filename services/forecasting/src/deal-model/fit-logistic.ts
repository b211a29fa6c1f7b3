import { solveSymmetric } from './solve-symmetric.ts';

/** The columns of a row that are not zero, and their values. */
export type SparseRow = { readonly columns: readonly number[]; readonly values: readonly number[] };
/** Cases of equal covariates: how many were at risk and how many had the event. */
export type RiskCell = SparseRow & { readonly atRisk: number; readonly events: number };

const MOST_ROUNDS = 30;
const MOST_HALVINGS = 12;
/** In log-likelihood: less than this changes no figure. */
const SMALLEST_GAIN = 1e-7;
/** Of any weight in one round. */
const LONGEST_STEP = 4;
/** Beyond it a chance is 0 or 1 for all purposes, and the information of a cell would vanish. */
const LOGIT_BOUND = 20;

/** What a weight is taken to be before the data speaks, and how much information it takes to move it there and back. */
export type Prior = { readonly mean: number; readonly precision: number };

/**
 * Logistic regression over counted cells with a normal prior per column (a ridge around its mean), by Newton's method.
 * Deterministic; one weight per prior. Columns that may be collinear need a precision above 0.
 */
export function fitLogistic(cells: readonly RiskCell[], priors: readonly Prior[]): Float64Array {
  let weights: Float64Array = Float64Array.from(priors, ({ mean }) => mean);
  let fit = logPosterior(cells, priors, weights);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const step = newtonStep(cells, priors, weights);
    const next = bestAlong(step, (share01) => {
      const moved = weights.map((weight, at) => weight + share01 * (step[at] as number));
      return { weights: moved, fit: logPosterior(cells, priors, moved) };
    });
    if (next.fit - fit < SMALLEST_GAIN) break;
    ({ weights, fit } = next);
  }
  return weights;
}

type Fitted = { readonly weights: Float64Array; readonly fit: number };

/** Newton's step is halved while that is better: far from the maximum, and where events are rare, a whole one overshoots. */
function bestAlong(step: Float64Array, at: (share01: number) => Fitted): Fitted {
  const longest = step.reduce((most, change) => Math.max(most, Math.abs(change)), LONGEST_STEP);
  let share01 = LONGEST_STEP / longest;
  let best = at(share01);
  for (let halved = 0; halved < MOST_HALVINGS; halved += 1) {
    share01 /= 2;
    const shorter = at(share01);
    if (shorter.fit <= best.fit) break;
    best = shorter;
  }
  return best;
}

export function chanceOf(weights: Float64Array, { columns, values }: SparseRow): number {
  let logit = 0;
  for (let at = 0; at < columns.length; at += 1) {
    logit += (weights[columns[at] as number] as number) * (values[at] as number);
  }
  return 1 / (1 + Math.exp(-Math.max(-LOGIT_BOUND, Math.min(LOGIT_BOUND, logit))));
}

function logPosterior(cells: readonly RiskCell[], priors: readonly Prior[], weights: Float64Array): number {
  let sum = 0;
  for (const cell of cells) {
    const chance = chanceOf(weights, cell);
    sum += cell.events * Math.log(chance) + (cell.atRisk - cell.events) * Math.log1p(-chance);
  }
  priors.forEach(({ mean, precision }, at) => {
    sum -= (precision * (mean - (weights[at] as number)) ** 2) / 2;
  });
  return sum;
}

function newtonStep(cells: readonly RiskCell[], priors: readonly Prior[], weights: Float64Array): Float64Array {
  const size = weights.length;
  const gradient = Float64Array.from(priors, ({ mean, precision }, at) => precision * (mean - (weights[at] as number)));
  const information = new Float64Array(size * size);
  priors.forEach(({ precision }, at) => {
    information[at * size + at] = precision + Number.EPSILON;
  });
  for (const cell of cells) {
    const chance = chanceOf(weights, cell);
    addOuterProduct(information, size, cell, cell.atRisk * chance * (1 - chance));
    const residual = cell.events - cell.atRisk * chance;
    cell.columns.forEach((column, at) => {
      gradient[column] = (gradient[column] as number) + residual * (cell.values[at] as number);
    });
  }
  return solveSymmetric(information, gradient);
}

function addOuterProduct(matrix: Float64Array, size: number, { columns, values }: SparseRow, weight: number): void {
  for (let row = 0; row < columns.length; row += 1) {
    const from = (columns[row] as number) * size;
    const scaled = weight * (values[row] as number);
    for (let column = 0; column < columns.length; column += 1) {
      const place = from + (columns[column] as number);
      matrix[place] = (matrix[place] as number) + scaled * (values[column] as number);
    }
  }
}
