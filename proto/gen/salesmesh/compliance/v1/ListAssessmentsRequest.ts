// Original file: salesmesh/compliance/v1/assessment_service.proto


export interface ListAssessmentsRequestInput {
  /**
   * Empty for all.
   */
  state?: (string) | undefined;
}

export interface ListAssessmentsRequest {
  /**
   * Empty for all.
   */
  state: (string);
}
