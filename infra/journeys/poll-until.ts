import { setTimeout as delay } from 'node:timers/promises';

const pollMs = 100;

/** Reads again and again until what was read is as wished; returns it. Fails with the last reading after `withinMs`. */
export async function pollUntil<T>(
  read: () => Promise<T>,
  isWished: (value: T) => boolean,
  withinMs = 20_000,
): Promise<T> {
  const giveUpAt = performance.now() + withinMs;
  for (;;) {
    const value = await read();
    if (isWished(value)) return value;
    if (performance.now() > giveUpAt)
      throw new Error(`not so after ${withinMs} ms: ${JSON.stringify(value)?.slice(0, 2_000)}`);
    await delay(pollMs);
  }
}
