import type { Clock } from '@salesmesh/chassis/clock';
import { currentContext } from '@salesmesh/chassis/context';
import { derivedId } from '@salesmesh/chassis/ids';
import type { Timer, TimerHandler, Timers } from '@salesmesh/chassis/timers';
import { EscalationLevel, isOpen, type RightsState } from './rights-request.ts';
import { escalatedEvent } from './rights-request-events.ts';
import type { RightsRequestStore } from './rights-request-store.ts';

export const RIGHTS_DUE = 'rights_due';
export const RIGHTS_ADVANCE = 'rights_advance';

const DAY_MS = 86_400_000;
const SOON_MS = 7 * DAY_MS;
const ADVANCE_AFTER_MS = 30_000;

/** Told a week before the deadline and at it. A deadline that was moved has timers of its own; the old ones find it moved. */
export async function scheduleDeadline(timers: Pick<Timers, 'schedule'>, id: string, dueAt: Date): Promise<void> {
  const { tenant } = currentContext();
  const timer = (level: EscalationLevel, at: Date): Timer => ({
    id: derivedId(RIGHTS_DUE, id, level, dueAt.toISOString()),
    ...{ kind: RIGHTS_DUE, tenant, aggregateId: id, dueAt: at },
    payload: { level, dueAt: dueAt.toISOString() },
  });
  const soon = timer(EscalationLevel.dueSoon, new Date(dueAt.getTime() - SOON_MS));
  await timers.schedule([soon, timer(EscalationLevel.overdue, dueAt)]);
}

/** Sees to a request whose next step, after it came to a state, was lost with its process. */
export async function scheduleAdvance(
  timers: Pick<Timers, 'schedule'>,
  { id, step }: { id: string; step: RightsState },
  now: Date,
): Promise<void> {
  const dueAt = new Date(now.getTime() + ADVANCE_AFTER_MS);
  const timerId = derivedId(RIGHTS_ADVANCE, id, step);
  const { tenant } = currentContext();
  await timers.schedule({ id: timerId, kind: RIGHTS_ADVANCE, tenant, aggregateId: id, dueAt });
}

export function onRightsDue({ requests, clock }: { requests: RightsRequestStore; clock: Clock }): TimerHandler {
  return async ({ aggregateId: id, payload }) => {
    const request = await requests.load(id);
    if (request === undefined || !isOpen(request)) return;
    if (payload?.dueAt !== request.deadline.dueAt.toISOString()) return;
    const level = payload.level === EscalationLevel.overdue ? EscalationLevel.overdue : EscalationLevel.dueSoon;
    // A warning that comes late must not lower what was said since.
    if (request.escalation === EscalationLevel.overdue && level === EscalationLevel.dueSoon) return;
    const next = { ...request, escalation: level };
    await requests.save(request, next, [escalatedEvent(request, level, clock.now())]);
  };
}
