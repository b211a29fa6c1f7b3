// Original file: salesmesh/tasks/v1/task_service.proto

import type { TaskInput as _salesmesh_tasks_v1_TaskInput, Task as _salesmesh_tasks_v1_Task } from '../../../salesmesh/tasks/v1/Task.ts';

export interface ClaimTaskResponseInput {
  task?: (_salesmesh_tasks_v1_TaskInput | null) | undefined;
}

export interface ClaimTaskResponse {
  task: (_salesmesh_tasks_v1_Task | null);
}
