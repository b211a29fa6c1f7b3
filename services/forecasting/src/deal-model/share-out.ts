/**
 * Whole parts in proportion to `weights` that add up to `total` exactly (largest remainder; Hamilton 1792). Equal
 * remainders go to the earlier part. Weights are not negative; without any, the first part takes all.
 */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight, at) => (sum > 0 ? (total * weight) / sum : at === 0 ? total : 0));
  const parts = exact.map(Math.floor);
  const missing = total - parts.reduce((all, part) => all + part, 0);
  const byRemainder = exact.map((part, at) => ({ at, remainder: part - Math.floor(part) }));
  byRemainder.sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder.slice(0, missing)) parts[at] = (parts[at] as number) + 1;
  return parts;
}
