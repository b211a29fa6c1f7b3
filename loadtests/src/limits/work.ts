import type { Limit } from './limit.ts';

export const workLimits = [
  /** A second is what a person waits for a page without losing the thread (Miller 1968). */
  { name: 'list-tasks', p99Ms: 1_000 },
  /** Found while the telephone rings. */
  { name: 'search-cards', p99Ms: 800 },
] as const satisfies readonly Limit[];
