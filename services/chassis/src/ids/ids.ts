import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import type { Clock } from '../clock/clock.ts';
import { pooledRandom } from '../pooled-random/pooled-random.ts';

export type Ids = { next(): string };

const RANDOM_BYTES = 16;
/** So many more fit before the counter overflows. */
const SEQUENCE_BITS = 31;

/**
 * UUIDv7 of the clock's time: they sort by creation within a process, also inside one millisecond and when the clock
 * steps back (RFC 9562 §6.2, a counter of 31 bits that starts at random each millisecond).
 */
export function uuidv7Ids(clock: Clock): Ids {
  let lastMs = 0;
  let sequence = 0;
  const draw = pooledRandom();
  return {
    next: () => {
      const nowMs = clock.now().getTime();
      const random = draw(RANDOM_BYTES);
      sequence = nowMs > lastMs ? startOf(random) : sequence + 1;
      lastMs = Math.max(nowMs, lastMs);
      return v7({ msecs: lastMs, seq: sequence, random });
    },
  };
}

/** Of the first bytes, which no id shows: where time and counter stand the rest is left out. */
function startOf(random: Uint8Array): number {
  return new DataView(random.buffer, random.byteOffset).getUint32(0) >>> (32 - SEQUENCE_BITS);
}

/** The same seed gives the same ids in the same order: for tests and simulations. */
export function seededIds(seed: string | number): Ids {
  let count = 0;
  return {
    next: () => {
      count += 1;
      return derivedId('seeded', String(seed), String(count));
    },
  };
}

/**
 * One id per list of parts, always the same (UUIDv8 over SHA-256): the id of what an event creates is derived from the
 * event's id, so a redelivered event creates it once. Parts are length-prefixed: ('ab','c') and ('a','bc') differ.
 */
export function derivedId(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:${part}`);
  const hex = hash.digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0b0011) | 0b1000).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
