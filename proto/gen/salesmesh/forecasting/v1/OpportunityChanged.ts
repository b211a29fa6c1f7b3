// Original file: salesmesh/forecasting/v1/events.proto


export interface OpportunityChangedInput {
  opportunity_id?: (string) | undefined;
  version?: (number) | undefined;
  /**
   * prospecting | engaging | won | lost
   */
  stage?: (string) | undefined;
  as_of?: (string) | undefined;
}

export interface OpportunityChanged {
  opportunity_id: (string);
  version: (number);
  /**
   * prospecting | engaging | won | lost
   */
  stage: (string);
  as_of: (string);
}
