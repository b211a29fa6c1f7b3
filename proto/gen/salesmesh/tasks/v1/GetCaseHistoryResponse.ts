// Original file: salesmesh/tasks/v1/case_service.proto

import type { HistoryEntryInput as _salesmesh_tasks_v1_HistoryEntryInput, HistoryEntry as _salesmesh_tasks_v1_HistoryEntry } from '../../../salesmesh/tasks/v1/HistoryEntry.ts';
import type { TaskInput as _salesmesh_tasks_v1_TaskInput, Task as _salesmesh_tasks_v1_Task } from '../../../salesmesh/tasks/v1/Task.ts';

export interface GetCaseHistoryResponseInput {
  entries?: (_salesmesh_tasks_v1_HistoryEntryInput)[] | undefined;
  tasks?: (_salesmesh_tasks_v1_TaskInput)[] | undefined;
}

export interface GetCaseHistoryResponse {
  entries: (_salesmesh_tasks_v1_HistoryEntry)[];
  tasks: (_salesmesh_tasks_v1_Task)[];
}
