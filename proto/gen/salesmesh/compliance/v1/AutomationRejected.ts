// Original file: salesmesh/compliance/v1/events.proto


/**
 * A person rejected an automation that waited for approval: there will be no further decision.
 */
export interface AutomationRejectedInput {
  automation_id?: (string) | undefined;
  reference?: (string) | undefined;
  /**
   * One more than the last decision's.
   */
  decision_number?: (number) | undefined;
  rejected_at?: (string) | undefined;
}

/**
 * A person rejected an automation that waited for approval: there will be no further decision.
 */
export interface AutomationRejected {
  automation_id: (string);
  reference: (string);
  /**
   * One more than the last decision's.
   */
  decision_number: (number);
  rejected_at: (string);
}
