/**
 * Half-normal quantiles: what scaled errors look like when nothing but chance is at work. They stand in for past errors
 * while there are few, and weigh less and less as those come in.
 */
const CHANCE_ALONE = [0.063, 0.19, 0.319, 0.454, 0.598, 0.755, 0.935, 1.15, 1.44, 1.96];

/**
 * How many scales to either side an interval must reach to cover `coverage01` of what happens (split conformal
 * prediction, Vovk et al. 2005, with the finite-sample correction).
 */
export function conformalRadius(pastErrors: readonly number[], coverage01: number): number {
  const sorted = [...pastErrors, ...CHANCE_ALONE].sort((a, b) => a - b);
  const rank = Math.ceil((sorted.length + 1) * coverage01);
  return sorted[Math.min(sorted.length, rank) - 1] as number;
}
