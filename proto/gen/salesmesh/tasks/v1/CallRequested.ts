// Original file: salesmesh/tasks/v1/events.proto


/**
 * Work for task-network itself: a call that a case waits for.
 */
export interface CallRequestedInput {
  case_id?: (string) | undefined;
  request_id?: (string) | undefined;
  step?: (string) | undefined;
  call?: (string) | undefined;
}

/**
 * Work for task-network itself: a call that a case waits for.
 */
export interface CallRequested {
  case_id: (string);
  request_id: (string);
  step: (string);
  call: (string);
}
