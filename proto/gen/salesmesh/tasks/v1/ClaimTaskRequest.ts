// Original file: salesmesh/tasks/v1/task_service.proto


export interface ClaimTaskRequestInput {
  request_id?: (string) | undefined;
  task_id?: (string) | undefined;
  expected_version?: (number) | undefined;
}

export interface ClaimTaskRequest {
  request_id: (string);
  task_id: (string);
  expected_version: (number);
}
