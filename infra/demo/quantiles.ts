export type Quantiles = { median: number; p99: number };

/** Nearest-rank quantiles; zeros of an empty list would look like a result, so it fails. */
export function quantiles(values: ArrayLike<number>): Quantiles {
  if (values.length === 0) throw new RangeError('no values to take a quantile of');
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { median: at(0.5), p99: at(0.99) };
}
