// Original file: salesmesh/compliance/v1/standing_service.proto


export interface RecordTrainingRequestInput {
  request_id?: (string) | undefined;
  team?: (string) | undefined;
  certificate_id?: (string) | undefined;
  /**
   * Not in the future.
   */
  completed_at?: (string) | undefined;
}

export interface RecordTrainingRequest {
  request_id: (string);
  team: (string);
  certificate_id: (string);
  /**
   * Not in the future.
   */
  completed_at: (string);
}
