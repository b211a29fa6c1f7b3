// Original file: salesmesh/compliance/v1/impact_service.proto


export interface OutcomeImpactInput {
  from?: (string) | undefined;
  to?: (string) | undefined;
  count?: (number) | undefined;
  examples?: (string)[] | undefined;
}

export interface OutcomeImpact {
  from: (string);
  to: (string);
  count: (number);
  examples: (string)[];
}
