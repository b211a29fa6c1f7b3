import { type Quantiles, quantiles } from '../demo/quantiles.ts';

/**
 * Measures each side once a round, so that what else the machine does falls on all, and in the other order every second
 * round. The first round, in which code is compiled and connections open, does not count.
 */
export async function rounds<Side extends string, Figure>(
  count: number,
  sides: Readonly<Record<Side, () => Promise<Figure>>>,
): Promise<Record<Side, Figure[]>> {
  const names = Object.keys(sides) as Side[];
  const measured = Object.fromEntries(names.map((name) => [name, [] as Figure[]])) as Record<Side, Figure[]>;
  for (let round = 0; round <= count; round += 1) {
    const order = round % 2 === 0 ? names : names.toReversed();
    for (const side of order) {
      globalThis.gc?.();
      const figure = await sides[side]();
      if (round > 0) measured[side].push(figure);
    }
  }
  return measured;
}

export function median(values: readonly number[]): number {
  return quantiles(values).median;
}

/** What is usual among repeated measurements, figure by figure. */
export function medianQuantiles(measured: readonly Quantiles[]): Quantiles {
  return { median: median(measured.map((figures) => figures.median)), p99: median(measured.map(({ p99 }) => p99)) };
}
