import { randomFillSync } from 'node:crypto';

const POOL_BYTES = 4_096;

/** Cryptographically strong bytes, drawn from the system many at a time: a draw of its own for each salt costs more than all else in it. */
export function pooledRandom(fill: (pool: Uint8Array) => unknown = randomFillSync): (bytes: number) => Uint8Array {
  const pool = new Uint8Array(POOL_BYTES);
  let used = POOL_BYTES;
  return (bytes) => {
    if (bytes > POOL_BYTES) throw new RangeError(`at most ${POOL_BYTES} bytes at a time`);
    if (used + bytes > POOL_BYTES) {
      fill(pool);
      used = 0;
    }
    const drawn = pool.slice(used, used + bytes);
    // What was given out must not be read from here again, nor given out twice.
    pool.fill(0, used, used + bytes);
    used += bytes;
    return drawn;
  };
}
