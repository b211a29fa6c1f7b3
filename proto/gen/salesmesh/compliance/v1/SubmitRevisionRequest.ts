// Original file: salesmesh/compliance/v1/rules.proto


export interface SubmitRevisionRequestInput {
  request_id?: (string) | undefined;
  id?: (string) | undefined;
  reason?: (string) | undefined;
  /**
   * Absent: as soon as it is approved.
   */
  effective_at?: (string) | undefined;
}

export interface SubmitRevisionRequest {
  request_id: (string);
  id: (string);
  reason: (string);
  /**
   * Absent: as soon as it is approved.
   */
  effective_at?: (string) | undefined;
}
