import type { Clock } from '@salesmesh/chassis/clock';
import type { CallContext } from '@salesmesh/chassis/context';
import type { TaskInput } from '@salesmesh/proto/gen/salesmesh/tasks/v1';
import { errors } from '../errors.ts';
import type { FlowStore } from '../flow/flow-store.ts';
import { requireFields } from '../required-fields.ts';
import type { StoredCase, TaskState } from './case.ts';
import type { CaseStore } from './case-store.ts';
import { taskView } from './case-view.ts';
import { moveTask, type TaskMove } from './move-task.ts';
import type { SetTimers } from './set-timers.ts';
import type { TaskAccess } from './task-access.ts';

export type TaskDeps = {
  readonly cases: CaseStore;
  readonly flows: FlowStore;
  readonly clock: Clock;
  readonly setTimers: SetTimers;
  readonly access: TaskAccess;
};
export type TaskCommand = {
  readonly request_id: string;
  readonly task_id: string;
  readonly expected_version: number;
  readonly move: TaskMove;
  /** Throws where the caller may not. */
  readonly assertMay: (task: TaskState, context: CallContext) => void;
};

/** One change of a task by a person; a repeated request changes nothing and answers as it stands. */
export async function changeTask(deps: TaskDeps, command: TaskCommand, context: CallContext): Promise<TaskInput> {
  requireFields(command, ['request_id', 'task_id']);
  const { request_id, task_id, expected_version, move } = command;
  const current = await deps.cases.findByTask(task_id);
  if (current !== undefined && (await deps.cases.findByRequestId(request_id))?._id === current._id) {
    return shown(current, task_id);
  }
  const task = deps.access.visibleTask(current, task_id, context);
  const found = current as StoredCase;
  if (expected_version > 0 && expected_version !== found.version) throw errors.version_conflict();
  command.assertMay(task, context);
  const flow = await deps.flows.get(found.flow_id, found.flow_version);
  if (flow === undefined) throw errors.flow_not_found({ id: found.flow_id });
  const running = { id: found._id, flow, now: deps.clock.now() };
  const by = { sub: context.actor.sub, roles: context.actor.roles };
  const { next, timers, events } = moveTask(found, running, { task, by, move });
  await deps.setTimers([{ caseId: found._id, timers }]);
  return shown(await deps.cases.save({ current: found, next, events }, request_id), task_id);
}

function shown(found: StoredCase, taskId: string): TaskInput {
  const task = found.tasks.find(({ id }) => id === taskId);
  if (task === undefined) throw errors.task_not_found({ id: taskId });
  return taskView({ _id: found._id, version: found.version, flow_id: found.flow_id, subject: found.subject, task });
}
