// Original file: salesmesh/compliance/v1/impact_service.proto


export interface StartShadowRequestInput {
  request_id?: (string) | undefined;
  /**
   * As for AssessImpact.
   */
  revision?: (string) | undefined;
  /**
   * One decision in so many is judged; 0 means 10.
   */
  sample_every?: (number) | undefined;
}

export interface StartShadowRequest {
  request_id: (string);
  /**
   * As for AssessImpact.
   */
  revision: (string);
  /**
   * One decision in so many is judged; 0 means 10.
   */
  sample_every: (number);
}
