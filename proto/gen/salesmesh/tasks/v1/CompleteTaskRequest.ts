// Original file: salesmesh/tasks/v1/task_service.proto


export interface CompleteTaskRequestInput {
  request_id?: (string) | undefined;
  task_id?: (string) | undefined;
  expected_version?: (number) | undefined;
  outcome?: (string) | undefined;
  values?: ({[key: string]: string}) | undefined;
}

export interface CompleteTaskRequest {
  request_id: (string);
  task_id: (string);
  expected_version: (number);
  outcome: (string);
  values: ({[key: string]: string});
}
