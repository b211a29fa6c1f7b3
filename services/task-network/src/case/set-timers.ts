import { currentContext } from '@salesmesh/chassis/context';
import type { Timers } from '@salesmesh/chassis/timers';
import type { TimerOrder } from './case.ts';

export const CASE_TIMER = 'case';

type CaseTimers = { readonly caseId: string; readonly timers: readonly TimerOrder[] };
/** Set before the case is saved: one too many finds nothing to do, one too few would leave the case where it is for ever. */
export type SetTimers = (orders: readonly CaseTimers[]) => Promise<void>;

export function timerSetter(timers: Pick<Timers, 'schedule'>): SetTimers {
  return async (orders) => {
    const { tenant } = currentContext();
    const wanted = orders.flatMap(({ caseId, timers: own }) =>
      own.map(({ id, visit, due_at }) => ({
        ...{ id, kind: CASE_TIMER, tenant, aggregateId: caseId, dueAt: new Date(due_at), payload: { visit } },
      })),
    );
    if (wanted.length > 0) await timers.schedule(wanted);
  };
}
