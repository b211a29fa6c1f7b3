// Original file: salesmesh/compliance/v1/rights.proto


export interface ExpiryRuleInput {
  holding?: (string) | undefined;
  /**
   * What is older goes.
   */
  before?: (string) | undefined;
}

export interface ExpiryRule {
  holding: (string);
  /**
   * What is older goes.
   */
  before: (string);
}
