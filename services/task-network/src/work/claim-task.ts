import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { ClaimTaskRequest, ClaimTaskResponseInput } from '@salesmesh/proto/gen/salesmesh/tasks/v1';
import { changeTask, type TaskDeps } from '../case/change-task.ts';

export function claimTask(deps: TaskDeps): UnaryHandler<ClaimTaskRequest, ClaimTaskResponseInput> {
  return async (request, { context }) => ({
    task: await changeTask(
      deps,
      { ...request, move: { kind: 'claim' }, assertMay: deps.access.assertMayTake },
      context,
    ),
  });
}
