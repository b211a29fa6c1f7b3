import type { Impact } from '../replay/impact.ts';
import type { ImpactRun } from './impact-run.ts';

export type StoredImpactRun = ImpactRun & { readonly _id: string; readonly tenant: string };
/** A run that a process may work on until its lease ends. */
export type ClaimedRun = { readonly run: StoredImpactRun; readonly owner: string };
type ImpactProgress = { readonly judged: number; readonly total: number; readonly leaseUntil: Date };
type ImpactEnd = { readonly at: Date } & ({ readonly impact: Impact } | { readonly failureCode: string });

export type ImpactRunStore = {
  /** A repeated request gives what the first one made. */
  insert(id: string, requestId: string, run: ImpactRun): Promise<StoredImpactRun>;
  load(id: string): Promise<StoredImpactRun | undefined>;
  /** The oldest of any tenant that waits, or whose process let its lease end; undefined when there is none. */
  claim(owner: string, now: Date, leaseUntil: Date): Promise<ClaimedRun | undefined>;
  /** False when the run was taken over by another process: whatever was found so far is not to be kept. */
  renew(claimed: ClaimedRun, progress: ImpactProgress): Promise<boolean>;
  /** False as with `renew`. */
  finish(claimed: ClaimedRun, end: ImpactEnd): Promise<boolean>;
};
