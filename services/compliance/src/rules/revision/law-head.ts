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
  /** When it last said so. */
  readonly at: Date;
  readonly alarm?: string;
};

export type LawHead = {
  readonly inForce: InForce;
  /** Every publication and rollback, oldest first. */
  readonly history: readonly HeadEntry[];
  /** The newest of each process that has not gone silent, the most recent last. */
  readonly loads: readonly Load[];
};

const KEPT_LOADS = 100;
/** How often a process says again what it decides by. */
export const LOAD_TOLD_EVERY_MS = 60_000;
/** Who has left out three of these is taken for gone: nobody tells that a process was killed. */
const GONE_AFTER_MS = 3 * LOAD_TOLD_EVERY_MS;

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

/** Whoever says what it decides by takes off those that have gone silent. */
export function recordLoad(head: LawHead, load: Load): LawHead {
  const goneBefore = load.at.getTime() - GONE_AFTER_MS;
  const others = head.loads.filter(({ process, at }) => process !== load.process && at.getTime() > goneBefore);
  return { ...head, loads: [...others, load].slice(-KEPT_LOADS) };
}

function replaced(head: LawHead, target: Target, act: HeadAct, { by, at, reason }: By): LawHead {
  const inForce = { ...target, generation: head.inForce.generation + 1, since: at };
  return { ...head, inForce, history: [...head.history, { ...inForce, act, by, reason }] };
}
