// Original file: salesmesh/tasks/v1/events.proto


/**
 * Something else that happened made it pointless.
 */
export interface TaskCancelledInput {
  case_id?: (string) | undefined;
  task_id?: (string) | undefined;
  cancelled_at?: (string) | undefined;
}

/**
 * Something else that happened made it pointless.
 */
export interface TaskCancelled {
  case_id: (string);
  task_id: (string);
  cancelled_at: (string);
}
