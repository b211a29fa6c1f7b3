import { setTimeout as delay } from 'node:timers/promises';

const retryMs = 100;
/** Longer than any restart; a client that gave up earlier would prove nothing. */
const giveUpMs = 90_000;

/** Any failure may be followed by success under the same key: that is what the key is for. */
export async function untilAnswered<T>(call: () => Promise<T>): Promise<T> {
  const giveUpAt = performance.now() + giveUpMs;
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (performance.now() > giveUpAt) throw error;
      await delay(retryMs);
    }
  }
}
