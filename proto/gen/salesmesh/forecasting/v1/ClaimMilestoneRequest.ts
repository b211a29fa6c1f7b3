// Original file: salesmesh/forecasting/v1/milestone_service.proto


export interface ClaimMilestoneRequestInput {
  request_id?: (string) | undefined;
  opportunity_id?: (string) | undefined;
  name?: (string) | undefined;
  /**
   * YYYY-MM-DD, not in the future.
   */
  reached_on?: (string) | undefined;
}

export interface ClaimMilestoneRequest {
  request_id: (string);
  opportunity_id: (string);
  name: (string);
  /**
   * YYYY-MM-DD, not in the future.
   */
  reached_on: (string);
}
