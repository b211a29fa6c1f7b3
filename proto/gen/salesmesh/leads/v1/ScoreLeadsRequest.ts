// Original file: salesmesh/leads/v1/scoring_service.proto


export interface ScoreLeadsRequestInput {
  lead_ids?: (string)[] | undefined;
  all_stale?: (boolean) | undefined;
}

export interface ScoreLeadsRequest {
  lead_ids: (string)[];
  all_stale: (boolean);
}
