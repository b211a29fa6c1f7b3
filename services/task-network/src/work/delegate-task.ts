import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { DelegateTaskRequest, DelegateTaskResponseInput } from '@salesmesh/proto/gen/salesmesh/tasks/v1';
import { changeTask, type TaskDeps } from '../case/change-task.ts';

export function delegateTask(deps: TaskDeps): UnaryHandler<DelegateTaskRequest, DelegateTaskResponseInput> {
  return async ({ assignee, ...request }, { context }) => {
    const move = { kind: 'delegate' as const, ...(assignee === undefined ? {} : { assignee }) };
    return { task: await changeTask(deps, { ...request, move, assertMay: deps.access.assertMayDelegate }, context) };
  };
}
