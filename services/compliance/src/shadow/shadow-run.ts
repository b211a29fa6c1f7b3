import type { ShadowReport } from './shadow.ts';

/** That a candidate is to judge a tenant's live decisions beside the set in force. The newest of a tenant is kept. */
export type ShadowRun = {
  readonly runId: string;
  /** Of the set of packs. */
  readonly revision: string;
  /** One decision in so many is judged. */
  readonly sampleEvery: number;
  readonly startedBy: string;
  readonly startedAt: Date;
  readonly stoppedAt?: Date;
};

/** What one process counted for a run. */
export type ProcessReport = { readonly runId: string; readonly owner: string; readonly report: ShadowReport };
