// Original file: salesmesh/forecasting/v1/forecast_service.proto


/**
 * Whether the lines add up, computed from the kept figures each time they are read.
 */
export interface CoherenceInput {
  is_coherent?: (boolean) | undefined;
  /**
   * Sums that were compared.
   */
  sums?: (number) | undefined;
  /**
   * Sums that differ; empty when coherent.
   */
  faults?: (string)[] | undefined;
}

/**
 * Whether the lines add up, computed from the kept figures each time they are read.
 */
export interface Coherence {
  is_coherent: (boolean);
  /**
   * Sums that were compared.
   */
  sums: (number);
  /**
   * Sums that differ; empty when coherent.
   */
  faults: (string)[];
}
