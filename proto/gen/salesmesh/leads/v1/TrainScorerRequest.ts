// Original file: salesmesh/leads/v1/scoring_service.proto


export interface TrainScorerRequestInput {
  request_id?: (string) | undefined;
  /**
   * Features never used, such as those written after the outcome.
   */
  exclude_features?: (string)[] | undefined;
  /**
   * Only leads of these sources; empty for all.
   */
  sources?: (string)[] | undefined;
  seed?: (number) | undefined;
}

export interface TrainScorerRequest {
  request_id: (string);
  /**
   * Features never used, such as those written after the outcome.
   */
  exclude_features: (string)[];
  /**
   * Only leads of these sources; empty for all.
   */
  sources: (string)[];
  seed: (number);
}
