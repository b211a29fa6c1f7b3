import { setTimeout as delay } from 'node:timers/promises';
import { type Quantiles, quantiles } from '../demo/quantiles.ts';

export type OpenLoopOptions = {
  readonly perSecond: number;
  readonly durationMs: number;
  readonly call: (place: number) => Promise<unknown>;
};

/**
 * Calls at a fixed rate, whether the earlier ones were answered or not. A latency counts from the instant at which the call
 * was due, so a stall is seen by all calls that it delayed. Milliseconds.
 */
export async function openLoop({ perSecond, durationMs, call }: OpenLoopOptions): Promise<Quantiles> {
  const startedMs = performance.now();
  const asked: Promise<number>[] = [];
  const timed = async (place: number, dueMs: number) => {
    await call(place);
    return performance.now() - dueMs;
  };
  for (let place = 0; place < (perSecond * durationMs) / 1_000; place += 1) {
    const dueMs = startedMs + (place * 1_000) / perSecond;
    const waitMs = dueMs - performance.now();
    if (waitMs > 1) await delay(waitMs);
    const answered = timed(place, dueMs);
    // Thrown below, where all are awaited.
    answered.catch(() => {});
    asked.push(answered);
  }
  return quantiles(await Promise.all(asked));
}
