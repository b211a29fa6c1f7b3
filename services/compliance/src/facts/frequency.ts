import type { Send } from '../person/send.ts';

/** `frequency` of the decision object. */
export type Frequency = { last_24h: number; last_7d: number; free_at: string | null };

const DAY_MS = 86_400_000;
/** Windows of GLOBAL-FREQ with the count that fills each. The rule itself is in the pack; this says when it is free again. */
const windows = [
  { lengthMs: DAY_MS, full: 1 },
  { lengthMs: 7 * DAY_MS, full: 3 },
];

/**
 * Counts of the two windows, each half open: a send leaves its window exactly 24 hours or 7 days after it was made.
 * `free_at` is the first instant when neither is full, null while neither is full now. A send from the future, as after
 * a clock stepped back, counts: it would otherwise open the window twice.
 */
export function frequencyOf(sends: readonly Send[], now: Date): Frequency {
  const newestFirst = sends.map(({ at }) => at.getTime()).sort((a, b) => b - a);
  const counted = (lengthMs: number) => newestFirst.filter((at) => at + lengthMs > now.getTime()).length;
  const freeAtMs = windows
    .map(({ lengthMs, full }) => (newestFirst[full - 1] ?? Number.NEGATIVE_INFINITY) + lengthMs)
    .reduce((latest, at) => Math.max(latest, at));
  return {
    last_24h: counted(DAY_MS),
    last_7d: counted(7 * DAY_MS),
    free_at: freeAtMs > now.getTime() ? new Date(freeAtMs).toISOString() : null,
  };
}
