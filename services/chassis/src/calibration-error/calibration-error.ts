import { seededRandom } from '../random/random.ts';

/** Mean distance of predicted and observed share over bins of equal row count. */
export function expectedCalibrationError(
  probabilities01: ArrayLike<number>,
  outcomes: ArrayLike<number>,
  binCount = 10,
): number {
  return errorInOrder(ascendingOrder(probabilities01), probabilities01, outcomes, binCount);
}

/**
 * 95 % quantile of the calibration error that a perfectly calibrated model with these very probabilities shows by
 * chance: outcomes are drawn from the probabilities `draws` times.
 */
export function calibrationErrorQ95(probabilities01: ArrayLike<number>, seed: number, draws = 1000): number {
  const random = seededRandom(seed);
  const order = ascendingOrder(probabilities01);
  const outcomes = new Uint8Array(probabilities01.length);
  const errors = Float64Array.from({ length: draws }, () => {
    for (let row = 0; row < outcomes.length; row += 1) {
      outcomes[row] = random.next01() < (probabilities01[row] as number) ? 1 : 0;
    }
    return errorInOrder(order, probabilities01, outcomes, 10);
  });
  return errors.sort()[Math.ceil(0.95 * draws) - 1] as number;
}

function errorInOrder(
  order: Int32Array,
  probabilities01: ArrayLike<number>,
  outcomes: ArrayLike<number>,
  binCount: number,
): number {
  let error = 0;
  for (let bin = 0; bin < binCount; bin += 1) {
    const end = Math.floor(((bin + 1) * order.length) / binCount);
    let gap = 0;
    for (let at = Math.floor((bin * order.length) / binCount); at < end; at += 1) {
      const row = order[at] as number;
      gap += (probabilities01[row] as number) - (outcomes[row] as number);
    }
    error += Math.abs(gap);
  }
  return error / order.length;
}

/** Positions of the values from the smallest to the largest; equal ones in their order. */
export function ascendingOrder(values: ArrayLike<number>): Int32Array {
  return Int32Array.from({ length: values.length }, (_, row) => row).sort(
    (left, right) => (values[left] as number) - (values[right] as number) || left - right,
  );
}
