import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { CompleteTaskRequest, CompleteTaskResponseInput } from '@salesmesh/proto/gen/salesmesh/tasks/v1';
import { changeTask, type TaskDeps } from '../case/change-task.ts';

export function completeTask(deps: TaskDeps): UnaryHandler<CompleteTaskRequest, CompleteTaskResponseInput> {
  return async ({ outcome, values, ...request }, { context }) => {
    const move = { kind: 'complete', outcome, values } as const;
    return { task: await changeTask(deps, { ...request, move, assertMay: deps.access.assertMayTake }, context) };
  };
}
