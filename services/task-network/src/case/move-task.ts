import { errors } from '../errors.ts';
import { stepNamed } from '../flow/flow.ts';
import { type CaseState, type Person, type Progress, TaskStanding, type TaskState } from './case.ts';
import { enterStep } from './enter-step.ts';
import { changed, isFull, noting, type Running, telling, unchanged, withTask } from './running.ts';
import { checkedValues } from './task-values.ts';

/** What a person did to a task. Whether that person may, `task-access.ts` says. */
export type TaskMove =
  | { readonly kind: 'claim' }
  | { readonly kind: 'delegate'; readonly assignee?: string }
  | { readonly kind: 'complete'; readonly outcome: string; readonly values: Readonly<Record<string, string>> };

/** FAILED_PRECONDITION tasks.task_closed, tasks.case_full; INVALID_ARGUMENT tasks.invalid_request. */
export function moveTask(
  current: CaseState,
  running: Running,
  { task, by, move }: { task: TaskState; by: Person; move: TaskMove },
): Progress {
  if (task.state !== TaskStanding.open && task.state !== TaskStanding.assigned) {
    throw errors.task_closed({ state: task.state });
  }
  if (move.kind !== 'complete' && isFull(current)) throw errors.case_full();
  switch (move.kind) {
    case 'claim':
      return given(unchanged(current), running, { task, by, what: 'claimed', assignee: by.sub });
    case 'delegate':
      return given(unchanged(current), running, { task, by, what: 'delegated', assignee: move.assignee });
    case 'complete':
      return completed(current, running, { task, by, move });
  }
}

type Giving = { task: TaskState; by: Person; what: string; assignee: string | undefined };

function given(progress: Progress, running: Running, { task, by, what, assignee }: Giving): Progress {
  const { assignee: _, ...nobodys } = task;
  const state = assignee === undefined ? TaskStanding.open : TaskStanding.assigned;
  const moved = { ...nobodys, state, ...(assignee === undefined ? {} : { assignee }) };
  const tasks = progress.next.tasks.map((one) => (one.id === task.id ? moved : one));
  const at = running.now.toISOString();
  const noted = noting(changed(progress, { tasks, changed_at: at }), running, {
    ...{ what, by: by.sub },
    ...(assignee === undefined ? {} : { detail: assignee }),
  });
  const message = { case_id: running.id, task_id: task.id, assignee, assigned_at: at };
  return telling(noted, { type: 'TaskAssigned', message });
}

type Completing = { task: TaskState; by: Person; move: Extract<TaskMove, { kind: 'complete' }> };

function completed(current: CaseState, running: Running, { task, by, move }: Completing): Progress {
  const { outcome } = move;
  const values = checkedValues(task, move);
  const at = running.now.toISOString();
  const closing = {
    ...{ state: TaskStanding.completed, outcome, values, closed_at: at, closed_by: by.sub, assignee: by.sub },
    ...(task.card_standing === 'wanted' ? { card_standing: 'none' as const } : {}),
  };
  const isText = (name: string) => task.fields.find((field) => field.name === name)?.kind === 'text';
  const told = Object.fromEntries(Object.entries(values).filter(([name]) => !isText(name)));
  const progress = changed(withTask(unchanged(current), task.id, closing), {
    variables: { ...current.variables, ...told },
    ...(task.kind === 'approval' ? { approver: by } : {}),
  });
  const message = { case_id: running.id, task_id: task.id, outcome, completed_at: at };
  const noted = noting(progress, running, { what: 'completed', by: by.sub, detail: outcome });
  const next = nextAfter(running, task, outcome);
  return enterStep(telling(noted, { type: 'TaskCompleted', message }), running, next);
}

function nextAfter({ flow }: Running, task: TaskState, outcome: string): string {
  const { task: work, approval } = stepNamed(flow, task.step);
  if (approval) return outcome === 'approved' ? approval.approved : approval.rejected;
  return work?.outcomes.find((branch) => branch.outcome === outcome)?.next ?? '';
}
