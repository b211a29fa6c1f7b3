// Original file: salesmesh/tasks/v1/events.proto


/**
 * Claimed, delegated or, without an assignee, given back.
 */
export interface TaskAssignedInput {
  case_id?: (string) | undefined;
  task_id?: (string) | undefined;
  assignee?: (string) | undefined;
  assigned_at?: (string) | undefined;
}

/**
 * Claimed, delegated or, without an assignee, given back.
 */
export interface TaskAssigned {
  case_id: (string);
  task_id: (string);
  assignee?: (string) | undefined;
  assigned_at: (string);
}
