import { currentContext } from '@salesmesh/chassis/context';
import { derivedId } from '@salesmesh/chassis/ids';
import type { Timer } from '@salesmesh/chassis/timers';

export const DECISION_DUE = 'decision_due';

/** When an automation of the caller's tenant is decided again; the same automation and time twice is one. */
export function decisionTimer({ automationId, dueAt }: { automationId: string; dueAt: Date }): Timer {
  const id = derivedId(DECISION_DUE, automationId, dueAt.toISOString());
  return { id, kind: DECISION_DUE, tenant: currentContext().tenant, aggregateId: automationId, dueAt };
}
