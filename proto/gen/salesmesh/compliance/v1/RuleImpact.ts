// Original file: salesmesh/compliance/v1/impact_service.proto


export interface RuleImpactInput {
  rule?: (string) | undefined;
  article?: (string) | undefined;
  /**
   * fires: only by the other packs; ceases: only as it was decided; differs: by both, with another effect, time or duty.
   */
  change?: (string) | undefined;
  count?: (number) | undefined;
  /**
   * How many of them have another outcome.
   */
  otherwise?: (number) | undefined;
  examples?: (string)[] | undefined;
}

export interface RuleImpact {
  rule: (string);
  article: (string);
  /**
   * fires: only by the other packs; ceases: only as it was decided; differs: by both, with another effect, time or duty.
   */
  change: (string);
  count: (number);
  /**
   * How many of them have another outcome.
   */
  otherwise: (number);
  examples: (string)[];
}
