// Original file: salesmesh/compliance/v1/impact_service.proto


export interface TeamImpactInput {
  team?: (string) | undefined;
  /**
   * All its decisions.
   */
  count?: (number) | undefined;
  otherwise?: (number) | undefined;
  other_reasons?: (number) | undefined;
  /**
   * Of those with another outcome.
   */
  examples?: (string)[] | undefined;
}

export interface TeamImpact {
  team: (string);
  /**
   * All its decisions.
   */
  count: (number);
  otherwise: (number);
  other_reasons: (number);
  /**
   * Of those with another outcome.
   */
  examples: (string)[];
}
