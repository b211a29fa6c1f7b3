import type { DataTaskInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { StoredDataTask } from './data-task-store.ts';

/** A task as the contract shows it: each service that was asked, in the order of their names. */
export function dataTaskView(task: StoredDataTask): DataTaskInput {
  return {
    id: task._id,
    operation: task.operation,
    started_at: task.startedAt.toISOString(),
    finished_at: task.finishedAt?.toISOString(),
    is_overdue: task.isOverdue,
    answers: task.services.toSorted().map((service) => {
      const answer = task.answers.find((given) => given.service === service);
      return {
        service,
        confirmed_at: answer?.confirmedAt.toISOString(),
        holdings: [...(answer?.counts ?? [])],
        asked: task.attempt,
        ledger_index: answer?.ledgerIndex,
      };
    }),
  };
}
