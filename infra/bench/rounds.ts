import { quantiles } from '../demo/quantiles.ts';

/** The two sides of a comparison, each measured once a round. */
export type Sides<Figure> = { readonly ours: () => Promise<Figure>; readonly rival: () => Promise<Figure> };

/**
 * Measures both sides in turn, so that what else the machine does falls on both, and begins with the other one each round.
 * The first round, in which code is compiled and connections open, does not count.
 */
export async function rounds<Figure>(
  count: number,
  sides: Sides<Figure>,
): Promise<{ ours: Figure[]; rival: Figure[] }> {
  const measured: { ours: Figure[]; rival: Figure[] } = { ours: [], rival: [] };
  for (let round = 0; round <= count; round += 1) {
    const order = round % 2 === 0 ? (['ours', 'rival'] as const) : (['rival', 'ours'] as const);
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

/** How often a second `work` gets through its items, over at least `durationMs` of whole passes. In-process work only. */
export function passesPerSecond(items: number, durationMs: number, work: () => void): number {
  const startedMs = performance.now();
  let passes = 0;
  do {
    work();
    passes += 1;
  } while (performance.now() - startedMs < durationMs);
  return (passes * items * 1_000) / (performance.now() - startedMs);
}
