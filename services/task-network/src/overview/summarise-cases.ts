import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { SummariseCasesRequest, SummariseCasesResponseInput } from '@salesmesh/proto/gen/salesmesh/tasks/v1';
import type { CaseStore } from '../case/case-store.ts';

export function summariseCases(deps: {
  readonly cases: Pick<CaseStore, 'count'>;
}): UnaryHandler<SummariseCasesRequest, SummariseCasesResponseInput> {
  return async ({ flow_id }) => {
    const counts = await deps.cases.count(flow_id);
    return {
      cases: sum(counts.byState),
      by_state: counts.byState,
      by_wait: counts.byWait,
      by_result: counts.byResult,
      tasks: sum(counts.tasksByState),
      tasks_by_state: counts.tasksByState,
      cards_attached: counts.cardsAttached,
      tasks_awaiting_cards: counts.tasksAwaitingCards,
    };
  };
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
