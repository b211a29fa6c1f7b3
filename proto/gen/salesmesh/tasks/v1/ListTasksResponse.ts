// Original file: salesmesh/tasks/v1/task_service.proto

import type { TaskInput as _salesmesh_tasks_v1_TaskInput, Task as _salesmesh_tasks_v1_Task } from '../../../salesmesh/tasks/v1/Task.ts';

export interface ListTasksResponseInput {
  tasks?: (_salesmesh_tasks_v1_TaskInput)[] | undefined;
  next_page_token?: (string) | undefined;
}

export interface ListTasksResponse {
  tasks: (_salesmesh_tasks_v1_Task)[];
  next_page_token: (string);
}
