import type { Clock } from '@salesmesh/chassis/clock';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { SummariseCasesRequest, SummariseCasesResponseInput } from '@salesmesh/proto/gen/salesmesh/tasks/v1';
import type { CaseStore } from '../case/case-store.ts';
import { lookedBackTo } from '../case/looked-back.ts';

export function summariseCases(deps: {
  readonly cases: Pick<CaseStore, 'count'>;
  readonly clock: Clock;
}): UnaryHandler<SummariseCasesRequest, SummariseCasesResponseInput> {
  return async ({ flow_id }) => {
    const openedSince = lookedBackTo(deps.clock);
    const counts = await deps.cases.count({ flowId: flow_id, openedSince });
    return {
      cases: sum(counts.byState),
      by_state: counts.byState,
      by_wait: counts.byWait,
      by_result: counts.byResult,
      tasks: sum(counts.tasksByState),
      tasks_by_state: counts.tasksByState,
      cards_attached: counts.cardsAttached,
      tasks_awaiting_cards: counts.tasksAwaitingCards,
      opened_since: openedSince,
    };
  };
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
