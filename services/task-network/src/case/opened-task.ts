import { derivedId } from '@salesmesh/chassis/ids';
import type { TaskOutcome } from '@salesmesh/proto/gen/salesmesh/tasks/v1';
import { dueAt } from '../flow/due-at.ts';
import type { Step } from '../flow/flow.ts';
import { awaiting } from './await-timer.ts';
import { type Progress, TaskStanding, type TaskState, TimerPurpose } from './case.ts';
import { changed, type Running, telling } from './running.ts';

const APPROVAL_OUTCOMES: readonly TaskOutcome[] = [
  { outcome: 'approved', title: { zh: '批准', en: 'Approve' } },
  { outcome: 'rejected', title: { zh: '驳回', en: 'Reject' } },
];

/** The human task of a step, with the timer of its deadline. */
export function openedTask(progress: Progress, running: Running, step: Step): Progress {
  const { id, flow, now } = running;
  const { visit, variables, subject, tasks } = progress.next;
  const { task: work, approval } = step;
  const deadline = (work ?? approval)?.deadline;
  const due = deadline?.within ? dueAt(deadline.within, flow.business_hours, now) : undefined;
  const assignee = work?.assignee_variable === undefined ? undefined : variables[work.assignee_variable];
  const task: TaskState = {
    id: derivedId('task', id, String(visit)),
    step: step.id,
    kind: work ? 'task' : 'approval',
    title: step.title,
    state: assignee === undefined ? TaskStanding.open : TaskStanding.assigned,
    roles: (work ?? approval)?.roles ?? [],
    ...(assignee === undefined ? {} : { assignee }),
    fields: work?.fields ?? [],
    outcomes: work ? work.outcomes.map(({ outcome, title }) => ({ outcome, title })) : APPROVAL_OUTCOMES,
    opened_at: now.toISOString(),
    ...(due === undefined ? {} : { due_at: due.toISOString() }),
    is_escalated: false,
    values: {},
    card_standing: work?.cards ? 'wanted' : 'none',
    cards: [],
  };
  const opened = changed(progress, { tasks: [...tasks, task] });
  const message = {
    ...{ case_id: id, task_id: task.id, flow_id: flow.id, step: step.id, kind: task.kind, roles: [...task.roles] },
    ...{ assignee, due_at: task.due_at, subject, opened_at: task.opened_at },
    wants_cards: task.card_standing === 'wanted',
  };
  const told = telling(opened, { type: 'TaskOpened', message });
  return due === undefined ? told : awaiting(told, running, TimerPurpose.escalation, due);
}
