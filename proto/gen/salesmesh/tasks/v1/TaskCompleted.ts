// Original file: salesmesh/tasks/v1/events.proto


export interface TaskCompletedInput {
  case_id?: (string) | undefined;
  task_id?: (string) | undefined;
  outcome?: (string) | undefined;
  completed_at?: (string) | undefined;
}

export interface TaskCompleted {
  case_id: (string);
  task_id: (string);
  outcome: (string);
  completed_at: (string);
}
