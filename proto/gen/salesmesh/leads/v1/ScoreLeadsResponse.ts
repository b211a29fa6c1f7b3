// Original file: salesmesh/leads/v1/scoring_service.proto


export interface ScoreLeadsResponseInput {
  scored?: (number) | undefined;
  /**
   * Time inside the scorer per lead, in microseconds.
   */
  score_us_p50?: (number | string) | undefined;
  score_us_p99?: (number | string) | undefined;
}

export interface ScoreLeadsResponse {
  scored: (number);
  /**
   * Time inside the scorer per lead, in microseconds.
   */
  score_us_p50: (number);
  score_us_p99: (number);
}
