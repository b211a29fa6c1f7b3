// Original file: salesmesh/tasks/v1/task_service.proto


export interface DelegateTaskRequestInput {
  request_id?: (string) | undefined;
  task_id?: (string) | undefined;
  expected_version?: (number) | undefined;
  /**
   * Absent: back to the queue.
   */
  assignee?: (string) | undefined;
}

export interface DelegateTaskRequest {
  request_id: (string);
  task_id: (string);
  expected_version: (number);
  /**
   * Absent: back to the queue.
   */
  assignee?: (string) | undefined;
}
