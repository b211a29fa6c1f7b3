import type { CaseWindow } from '../recorded-cases/recorded-case-store.ts';
import type { Impact } from '../replay/impact.ts';

/** `waiting` and `running` go on by themselves, in whichever process is free; the others are final. */
export const ImpactState = { waiting: 'waiting', running: 'running', done: 'done', failed: 'failed' } as const;
export type ImpactState = (typeof ImpactState)[keyof typeof ImpactState];

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
  /** How often a process began with it. */
  readonly attempts: number;
  /** Process that works on it, for as long as its lease lasts. */
  readonly owner?: string;
  readonly leaseUntil?: Date;
  readonly judged: number;
  readonly total: number;
  readonly finishedAt?: Date;
  readonly failureCode?: string;
  readonly impact?: Impact;
};

export type AskedImpact = Pick<ImpactRun, 'revision' | 'window' | 'maxCases' | 'requestedBy' | 'requestedAt'>;

export function askedImpact(asked: AskedImpact): ImpactRun {
  return { ...asked, state: ImpactState.waiting, attempts: 0, judged: 0, total: 0 };
}
