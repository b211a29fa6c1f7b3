import { ascendingOrder } from '@salesmesh/chassis/calibration-error';
import { fitLine } from './calibrate.ts';

/** Probabilities are clamped this far from 0 and 1 before a logarithm, so that one sure mistake costs 27.6, not infinity. */
const CLAMP = 1e-12;

/** Share of pairs (won, lost) that are in the right order; ties count half. NaN when one of the two is absent. */
export function areaUnderCurve(scores: ArrayLike<number>, outcomes: ArrayLike<number>): number {
  const order = ascendingOrder(scores);
  let rankSum = 0;
  let positives = 0;
  let start = 0;
  while (start < order.length) {
    let end = start;
    while (end < order.length && scores[order[end] as number] === scores[order[start] as number]) end += 1;
    const midRank = (start + end + 1) / 2;
    for (let at = start; at < end; at += 1) {
      if (outcomes[order[at] as number] === 1) {
        rankSum += midRank;
        positives += 1;
      }
    }
    start = end;
  }
  const negatives = order.length - positives;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** Mean negative log-likelihood, in nats. */
export function logLoss(probabilities01: ArrayLike<number>, outcomes: ArrayLike<number>): number {
  let sum = 0;
  for (let row = 0; row < probabilities01.length; row += 1) {
    const chance01 = Math.min(1 - CLAMP, Math.max(CLAMP, probabilities01[row] as number));
    sum -= Math.log(outcomes[row] === 1 ? chance01 : 1 - chance01);
  }
  return sum / probabilities01.length;
}

/** Slope of the outcome's logit on the predicted one: 1 is ideal, below 1 the scores are too extreme. */
export function calibrationSlope(probabilities01: ArrayLike<number>, outcomes: ArrayLike<number>): number {
  const logits = Float64Array.from(probabilities01, (chance01) => {
    const clamped = Math.min(1 - CLAMP, Math.max(CLAMP, chance01));
    return Math.log(clamped / (1 - clamped));
  });
  return fitLine(logits, outcomes).slope;
}
