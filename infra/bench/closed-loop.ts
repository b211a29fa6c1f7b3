import { type Quantiles, quantiles } from '../demo/quantiles.ts';
import { median, medianQuantiles } from './rounds.ts';

export type LoopOptions = {
  /** Calls that are open at any instant. */
  readonly inFlight: number;
  readonly durationMs: number;
  /** One call, by its number from 0. A rejection ends the measurement: a server that fails is not measured. */
  readonly call: (place: number) => Promise<unknown>;
};

export type LoopFigures = Quantiles & { readonly perSecond: number; readonly calls: number };

/** As many callers as may be in flight, each asking again as soon as it was answered. Latencies in milliseconds. */
export async function closedLoop({ inFlight, durationMs, call }: LoopOptions): Promise<LoopFigures> {
  const tookMs: number[] = [];
  const startedMs = performance.now();
  let endsMs = startedMs + durationMs;
  let next = 0;
  const caller = async () => {
    for (let askedMs = performance.now(); askedMs < endsMs; ) {
      await call(next++);
      const answeredMs = performance.now();
      tookMs.push(answeredMs - askedMs);
      askedMs = answeredMs;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, caller)).finally(() => {
    endsMs = startedMs;
  });
  const perSecond = tookMs.length / ((performance.now() - startedMs) / 1_000);
  return { ...quantiles(tookMs), perSecond, calls: tookMs.length };
}

/** The middle one of repeated measurements, figure by figure. */
export function medianLoop(measured: readonly LoopFigures[]): LoopFigures {
  return {
    ...medianQuantiles(measured),
    perSecond: median(measured.map(({ perSecond }) => perSecond)),
    calls: measured.reduce((sum, { calls }) => sum + calls, 0),
  };
}

/** One line for the notes. */
export function describeLoop({ perSecond, median, p99 }: LoopFigures): string {
  return `${Math.round(perSecond)}/s, p50 ${median.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
}

/** The items again and again. */
export function inTurn<T>(items: readonly T[], place: number): T {
  return items[place % items.length] as T;
}
