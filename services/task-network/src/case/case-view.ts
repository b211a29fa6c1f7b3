import type { CaseInput, HistoryEntryInput, TaskInput } from '@salesmesh/proto/gen/salesmesh/tasks/v1';
import type { HistoryItem, StoredCase } from './case.ts';
import type { CaseHead, ListedTask } from './case-store.ts';

export function caseView(stored: CaseHead): CaseInput {
  const { _id: id, version, flow_id, flow_version, state, waits_for, step, result, subject, owner } = stored;
  const { variables, opened_at, changed_at, finished_at } = stored;
  return {
    ...{ id, version, flow_id, flow_version, state, waits_for, step, result, subject, owner },
    ...{ variables, opened_at, changed_at, finished_at },
  };
}

export function taskView({ _id: case_id, version, flow_id, subject, task }: ListedTask): TaskInput {
  const { card_standing: _, roles, fields, outcomes, cards, ...rest } = task;
  return {
    ...rest,
    ...{ case_id, version, flow_id, subject },
    ...{ roles: [...roles], fields: [...fields], outcomes: [...outcomes], cards: [...cards] },
  };
}

export function tasksOf(stored: StoredCase): TaskInput[] {
  const { _id, version, flow_id, subject } = stored;
  return stored.tasks.map((task) => taskView({ _id, version, flow_id, subject, task }));
}

export function historyView(items: readonly HistoryItem[]): HistoryEntryInput[] {
  return items.map((item) => ({ ...item }));
}
