// Original file: salesmesh/compliance/v1/standing_service.proto


export interface RecordCustomerScoresResponseInput {
  counted?: (number) | undefined;
  /**
   * Recorded before.
   */
  skipped?: (number) | undefined;
}

export interface RecordCustomerScoresResponse {
  counted: (number);
  /**
   * Recorded before.
   */
  skipped: (number);
}
