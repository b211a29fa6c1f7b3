// Original file: salesmesh/tasks/v1/task_service.proto


export interface GetTaskRequestInput {
  task_id?: (string) | undefined;
}

export interface GetTaskRequest {
  task_id: (string);
}
