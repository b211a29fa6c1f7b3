import { readFileSync } from 'node:fs';

/** The only source of time for rules and handlers. Instants are UTC. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until told: for tests and simulations. */
export function manualClock(start: Date | string): Clock & { advance(ms: number): void; set(instant: Date): void } {
  let nowMs = new Date(start).getTime();
  return {
    now: () => new Date(nowMs),
    advance: (ms) => {
      nowMs += ms;
    },
    set: (instant) => {
      nowMs = instant.getTime();
    },
  };
}

const REREAD_EVERY_MS = 100;

/**
 * Real time plus an offset in milliseconds read from a small file, so that a running local stack can be moved in time.
 * Development only. The file is read again at most every 100 ms; an absent file is offset 0, one that holds no number throws.
 */
export function fileClock(path: string): Clock {
  let offsetMs = 0;
  let readAtMs = Number.NEGATIVE_INFINITY;
  return {
    now: () => {
      const realMs = Date.now();
      if (realMs - readAtMs >= REREAD_EVERY_MS) {
        offsetMs = readOffset(path);
        readAtMs = realMs;
      }
      return new Date(realMs + offsetMs);
    },
  };
}

function readOffset(path: string): number {
  const text = readIfPresent(path).trim();
  const offsetMs = text === '' ? 0 : Number(text);
  if (!Number.isSafeInteger(offsetMs)) throw new TypeError(`clock file ${path} must hold whole milliseconds`);
  return offsetMs;
}

function readIfPresent(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
