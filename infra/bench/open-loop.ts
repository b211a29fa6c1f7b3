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
  const calls = Math.ceil((perSecond * durationMs) / 1_000);
  // Nothing is kept of a call but this: what the loop held of each would be collected while later ones are measured.
  const tookMs = new Float64Array(calls);
  const { promise: answered, resolve, reject } = Promise.withResolvers<void>();
  // Awaited where all are asked.
  answered.catch(() => {});
  let open = calls;
  const startedMs = performance.now();
  for (let place = 0; place < calls; place += 1) {
    const dueMs = startedMs + (place * 1_000) / perSecond;
    const waitMs = dueMs - performance.now();
    if (waitMs > 1) await delay(waitMs);
    call(place).then(() => {
      tookMs[place] = performance.now() - dueMs;
      open -= 1;
      if (open === 0) resolve();
    }, reject);
  }
  await answered;
  return quantiles(tookMs);
}
