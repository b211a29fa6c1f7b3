import type { Clock } from '@salesmesh/chassis/clock';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  GetTaskRequest,
  GetTaskResponseInput,
  ListTasksRequest,
  ListTasksResponseInput,
} from '@salesmesh/proto/gen/salesmesh/tasks/v1';
import { type StoredCase, TaskStanding } from '../case/case.ts';
import type { CaseStore } from '../case/case-store.ts';
import { taskView } from '../case/case-view.ts';
import { lookedBackTo } from '../case/looked-back.ts';
import type { TaskAccess } from '../case/task-access.ts';
import { errors } from '../errors.ts';

type Deps = { readonly cases: CaseStore; readonly access: TaskAccess };

export function getTask(deps: Deps): UnaryHandler<GetTaskRequest, GetTaskResponseInput> {
  return async ({ task_id }, { context }) => {
    const found = await deps.cases.findByTask(task_id);
    const task = deps.access.visibleTask(found, task_id, context);
    const { _id, version, flow_id, subject } = found as StoredCase;
    return { task: taskView({ _id, version, flow_id, subject, task }) };
  };
}

const standings: readonly string[] = Object.values(TaskStanding);

export function listTasks(
  deps: Deps & { readonly clock: Clock },
): UnaryHandler<ListTasksRequest, ListTasksResponseInput> {
  return async (request, { context }) => {
    const { page_size: pageSize, page_token: pageToken, state, assignee, role } = request;
    if (state !== undefined && !standings.includes(state)) {
      const texts = { zh: `应为 ${standings.join('、')} 之一。`, en: `It must be one of ${standings.join(', ')}.` };
      throw errors.invalid_request({}, { fields: [{ field: 'state', value: state, ...texts }] });
    }
    const { items, nextPageToken } = await deps.cases.pageTasks({
      ...{ sight: deps.access.sight(context), pageSize, pageToken, assignee, role },
      state: state as TaskStanding | undefined,
      caseId: request.case_id,
      dueBefore: request.due_before,
      openedSince: lookedBackTo(deps.clock),
    });
    const seen = items.filter(({ task }) => deps.access.canSee(task, context));
    return { tasks: seen.map(taskView), next_page_token: nextPageToken };
  };
}
