import type { Limit } from './limit.ts';

export const leadLimits = [
  /** A form on a web page is answered before its sender doubts that it was sent. */
  { name: 'create-lead', p99Ms: 1_000 },
  /** A second is what a person waits for a page without losing the thread (Miller 1968). */
  { name: 'list-leads', p99Ms: 1_000 },
] as const satisfies readonly Limit[];
