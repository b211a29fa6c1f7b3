// Original file: salesmesh/compliance/v1/standing_service.proto


export interface UnfreezeTeamRequestInput {
  request_id?: (string) | undefined;
  team?: (string) | undefined;
  /**
   * Of the training that cures it.
   */
  certificate_id?: (string) | undefined;
  reason?: (string) | undefined;
}

export interface UnfreezeTeamRequest {
  request_id: (string);
  team: (string);
  /**
   * Of the training that cures it.
   */
  certificate_id: (string);
  reason: (string);
}
