// Original file: salesmesh/tasks/v1/events.proto


export interface TaskEscalatedInput {
  case_id?: (string) | undefined;
  task_id?: (string) | undefined;
  escalated_to?: (string)[] | undefined;
  escalated_at?: (string) | undefined;
}

export interface TaskEscalated {
  case_id: (string);
  task_id: (string);
  escalated_to: (string)[];
  escalated_at: (string);
}
