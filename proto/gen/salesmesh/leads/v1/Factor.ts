// Original file: salesmesh/leads/v1/lead.proto


export interface FactorInput {
  feature?: (string) | undefined;
  value?: (string) | undefined;
  /**
   * Contribution to the logit.
   */
  logit?: (number | string) | undefined;
}

export interface Factor {
  feature: (string);
  value: (string);
  /**
   * Contribution to the logit.
   */
  logit: (number);
}
