// Original file: salesmesh/leads/v1/scoring_service.proto


export interface ScorerInput {
  version?: (string) | undefined;
  trained_at?: (string) | undefined;
  rows?: (number) | undefined;
  features?: (number) | undefined;
  /**
   * Measured on held-out folds.
   */
  auc?: (number | string) | undefined;
  ece?: (number | string) | undefined;
  slope?: (number | string) | undefined;
  warnings?: (string)[] | undefined;
}

export interface Scorer {
  version: (string);
  trained_at: (string);
  rows: (number);
  features: (number);
  /**
   * Measured on held-out folds.
   */
  auc: (number);
  ece: (number);
  slope: (number);
  warnings: (string)[];
}
