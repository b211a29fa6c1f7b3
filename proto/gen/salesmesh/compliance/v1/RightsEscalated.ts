// Original file: salesmesh/compliance/v1/rights.proto


/**
 * A deadline comes near or has passed without an answer, or a service has not confirmed in time. For whoever must act.
 */
export interface RightsEscalatedInput {
  request_id?: (string) | undefined;
  task_id?: (string) | undefined;
  /**
   * due_soon | overdue | services_missing
   */
  level?: (string) | undefined;
  due_at?: (string) | undefined;
  missing_services?: (string)[] | undefined;
  escalated_at?: (string) | undefined;
}

/**
 * A deadline comes near or has passed without an answer, or a service has not confirmed in time. For whoever must act.
 */
export interface RightsEscalated {
  request_id: (string);
  task_id: (string);
  /**
   * due_soon | overdue | services_missing
   */
  level: (string);
  due_at: (string);
  missing_services: (string)[];
  escalated_at: (string);
}
