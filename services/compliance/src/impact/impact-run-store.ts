import type { Impact } from '../replay/impact.ts';
import type { ImpactRange, ImpactRun } from './impact-run.ts';

export type StoredImpactRun = ImpactRun & { readonly _id: string; readonly tenant: string };
/** A range that a process may judge until its lease ends. */
export type ClaimedRange = { readonly run: StoredImpactRun; readonly range: ImpactRange; readonly claim: string };
type ImpactEnd = { readonly at: Date } & ({ readonly isDone: true } | { readonly failureCode: string });

export type ImpactRunStore = {
  /** A repeated request gives what the first one made. */
  insert(id: string, requestId: string, run: ImpactRun): Promise<StoredImpactRun>;
  load(id: string): Promise<StoredImpactRun | undefined>;
  /** The oldest of any tenant that is not split into ranges yet, whichever release began it, but for those with an id in `except`. */
  nextToSplit(except: readonly string[]): Promise<StoredImpactRun | undefined>;
  /** False when another process did it. */
  split(run: StoredImpactRun, ranges: readonly ImpactRange[], total: number): Promise<boolean>;
  /**
   * A range of the oldest run of any tenant that nobody has, or whose process let its lease end. Each claim is one of its
   * own, also of processes with the same `owner`, which is there for people to read.
   */
  claim(owner: string, now: Date, leaseUntil: Date): Promise<ClaimedRange | undefined>;
  /** False when the range was taken over by another process, or the run ended: what was found is not to be kept. */
  renew(claimed: ClaimedRange, progress: { readonly judged: number; readonly leaseUntil: Date }): Promise<boolean>;
  /**
   * Leaves the range to whoever is free, who begins it anew. With `isTried` false it counts as never begun. False as with
   * `renew`.
   */
  giveBack(claimed: ClaimedRange, left: { readonly at: Date; readonly isTried: boolean }): Promise<boolean>;
  /** Makes what was found part of the run's impact, once whoever asks how often. False as with `renew`. */
  merge(claimed: ClaimedRange, impact: Impact): Promise<boolean>;
  /** The oldest of any tenant all whose ranges are part of the impact, but for those with an id in `except`. */
  nextToFinish(except: readonly string[]): Promise<StoredImpactRun | undefined>;
  /** False when it has ended already. */
  finish(run: StoredImpactRun, end: ImpactEnd): Promise<boolean>;
};
