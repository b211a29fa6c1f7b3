// Original file: salesmesh/tasks/v1/flow.proto


/**
 * Something that another service does. It is asked until it answers; what it refuses for good goes to `failed`.
 */
export interface CallStepInput {
  /**
   * request_automation | approve_automation | reject_automation
   */
  call?: (string) | undefined;
  next?: (string) | undefined;
  failed?: (string) | undefined;
}

/**
 * Something that another service does. It is asked until it answers; what it refuses for good goes to `failed`.
 */
export interface CallStep {
  /**
   * request_automation | approve_automation | reject_automation
   */
  call: (string);
  next: (string);
  failed: (string);
}
