// Original file: salesmesh/leads/v1/scoring_service.proto


export interface ExplainScoreRequestInput {
  lead_id?: (string) | undefined;
}

export interface ExplainScoreRequest {
  lead_id: (string);
}
