// Original file: salesmesh/compliance/v1/decision_log_service.proto


export interface ReadDecisionEventsRequestInput {
  /**
   * Ledger index of the last event that is known; without it from the first decision on.
   */
  after?: (number) | undefined;
  /**
   * Most events to give; 0 for all there are.
   */
  limit?: (number) | undefined;
  /**
   * Stay and give what is decided from now on, until the call ends.
   */
  follow?: (boolean) | undefined;
}

export interface ReadDecisionEventsRequest {
  /**
   * Ledger index of the last event that is known; without it from the first decision on.
   */
  after?: (number) | undefined;
  /**
   * Most events to give; 0 for all there are.
   */
  limit: (number);
  /**
   * Stay and give what is decided from now on, until the call ends.
   */
  follow: (boolean);
}
