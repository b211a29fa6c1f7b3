import type { ProcessReport, ShadowRun } from './shadow-run.ts';

type RunningShadow = { readonly tenant: string; readonly run: ShadowRun };

export type ShadowRunStore = {
  load(): Promise<ShadowRun | undefined>;
  /** A repeated request changes nothing; a lost race is worked out again. Returns what stands afterwards. */
  change(requestId: string, work: (run: ShadowRun | undefined) => ShadowRun): Promise<ShadowRun>;
  /** Of all tenants. */
  running(): Promise<RunningShadow[]>;
  putReport(report: ProcessReport): Promise<void>;
  reports(runId: string): Promise<ProcessReport[]>;
};
