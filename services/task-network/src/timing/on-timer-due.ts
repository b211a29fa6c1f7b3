import type { TimerHandler } from '@salesmesh/chassis/timers';
import type { CaseStore } from '../case/case-store.ts';
import type { MoveCases } from '../case/move-cases.ts';
import { errors } from '../errors.ts';

export type TimingDeps = { readonly cases: Pick<CaseStore, 'load'>; readonly move: MoveCases };

/** After so many tries the step for which it was set is not coming: what would have entered it took another way. */
const MOST_ATTEMPTS = 50;

/**
 * A timer is set before its case is saved, so it may come early; then it is tried again. One whose step was left finds
 * nothing to do.
 */
export function onTimerDue(deps: TimingDeps): TimerHandler {
  return async ({ id, aggregateId, payload, attempts }) => {
    const { visit } = payload as { visit: number };
    const current = await deps.cases.load(aggregateId);
    const isEarly = current === undefined || current.visit < visit;
    if (isEarly && attempts < MOST_ATTEMPTS) throw errors.timer_early();
    const moved = await deps.move([{ caseId: aggregateId, input: { kind: 'timer_due', timerId: id } }]);
    const outcome = moved.get(aggregateId);
    if (outcome instanceof Error) throw outcome;
  };
}
