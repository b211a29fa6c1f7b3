import { ruleErrors } from '../rule-errors.ts';
import type { Bundle, By } from './law-revision.ts';
import { INSTALLED } from './law-revision.ts';

/** Which rules are to decide. The generation grows with every publication and rollback, so that none is taken for a newer one. */
export type InForce = {
  readonly generation: number;
  readonly revisionId: string;
  /** Absent for what was installed. */
  readonly bundle?: Bundle;
  readonly since: Date;
};

export const HeadAct = { published: 'published', rolledBack: 'rolled_back' } as const;
export type HeadAct = (typeof HeadAct)[keyof typeof HeadAct];
type HeadEntry = InForce & { readonly act: HeadAct; readonly by: string; readonly reason: string };

/** What a process told of a generation: that it decides by it, or why it does not. */
export type Load = {
  readonly process: string;
  readonly generation: number;
  readonly at: Date;
  readonly alarm?: string;
};

export type LawHead = {
  readonly inForce: InForce;
  /** Every publication and rollback, oldest first. */
  readonly history: readonly HeadEntry[];
  /** The newest of each process, the most recent last. */
  readonly loads: readonly Load[];
};

const KEPT_LOADS = 100;

export const noHead: LawHead = {
  inForce: { generation: 0, revisionId: INSTALLED, since: new Date(0) },
  history: [],
  loads: [],
};

type Target = { readonly revisionId: string; readonly bundle?: Bundle };

/** By the officer who approved it. */
export function putInForce(head: LawHead, target: Target, by: By): LawHead {
  return replaced(head, target, HeadAct.published, by);
}

/** To what was installed, or a revision that was in force before. */
export function rollBack(head: LawHead, revisionId: string, by: By): LawHead {
  if (head.inForce.revisionId === revisionId) throw ruleErrors.revision_already_in_force({ id: revisionId });
  if (revisionId === INSTALLED) return replaced(head, { revisionId }, HeadAct.rolledBack, by);
  const former = head.history.findLast((entry) => entry.revisionId === revisionId);
  if (former?.bundle === undefined) throw ruleErrors.revision_never_in_force({ id: revisionId });
  return replaced(head, { revisionId, bundle: former.bundle }, HeadAct.rolledBack, by);
}

export function recordLoad(head: LawHead, load: Load): LawHead {
  const others = head.loads.filter(({ process }) => process !== load.process);
  return { ...head, loads: [...others, load].slice(-KEPT_LOADS) };
}

function replaced(head: LawHead, target: Target, act: HeadAct, { by, at, reason }: By): LawHead {
  const inForce = { ...target, generation: head.inForce.generation + 1, since: at };
  return { ...head, inForce, history: [...head.history, { ...inForce, act, by, reason }] };
}
