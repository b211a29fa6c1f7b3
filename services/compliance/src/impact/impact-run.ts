import type { CasePosition, CaseWindow } from '../recorded-cases/recorded-case-store.ts';
import type { Impact } from '../replay/impact.ts';

/** `waiting` and `running` go on by themselves, in whichever processes are free; the others are final. */
export const ImpactState = { waiting: 'waiting', running: 'running', done: 'done', failed: 'failed' } as const;
export type ImpactState = (typeof ImpactState)[keyof typeof ImpactState];

/** Some of the cases of a run, which one process judges at a time. */
export type ImpactRange = {
  /** Its cases come after this one, newest first; absent where it begins with the newest. */
  readonly after?: CasePosition;
  /** Its last case; absent where it goes on to the oldest. */
  readonly upTo?: CasePosition;
  /** How often a process began with it. */
  readonly attempts: number;
  /** Who has it, until the lease ends; in the past while nobody does. */
  readonly claim?: string;
  readonly leaseUntil: Date;
  readonly judged: number;
  readonly isDone: boolean;
};

/** One question what other packs would have decided of recorded cases, and its answer. */
export type ImpactRun = {
  /** Of the set of packs. */
  readonly revision: string;
  /** The end is fixed when it is asked for, so that the same question gets the same answer. */
  readonly window: CaseWindow & { readonly until: Date };
  readonly maxCases: number;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly state: ImpactState;
  /** While it is running. */
  readonly ranges?: readonly ImpactRange[];
  /** Ranges that are not part of the impact yet. */
  readonly openRanges: number;
  /** In ranges that are part of the impact. */
  readonly judged: number;
  readonly total: number;
  readonly finishedAt?: Date;
  readonly failureCode?: string;
  /** Of the ranges that are done; whole when the run is. */
  readonly impact?: Impact;
};

export type AskedImpact = Pick<ImpactRun, 'revision' | 'window' | 'maxCases' | 'requestedBy' | 'requestedAt'>;

export function askedImpact(asked: AskedImpact): ImpactRun {
  return { ...asked, state: ImpactState.waiting, openRanges: 0, judged: 0, total: 0 };
}

const NOBODY_SINCE = new Date(0);

/** Ranges between the positions, the last of which ends the last range. */
export function rangesUpTo(ends: readonly CasePosition[]): ImpactRange[] {
  return ends.map((upTo, place) => {
    const after = ends[place - 1];
    const bounds = after === undefined ? { upTo } : { after, upTo };
    return { ...bounds, attempts: 0, leaseUntil: NOBODY_SINCE, judged: 0, isDone: false };
  });
}

/** Cases that were judged so far, also those of ranges that are not done. */
export function judgedSoFar({ judged, ranges = [] }: ImpactRun): number {
  return ranges.reduce((sum, range) => sum + (range.isDone ? 0 : range.judged), judged);
}
