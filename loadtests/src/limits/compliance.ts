import type { Limit } from './limit.ts';

export const complianceLimits = [
  /** The law's answer stands beside the text while it is being written. */
  { name: 'preview-automation', p99Ms: 800 },
  /** Decided, and durable in the ledger, before whoever asked turns to something else. */
  { name: 'request-automation', p99Ms: 1_000 },
] as const satisfies readonly Limit[];
