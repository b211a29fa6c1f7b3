// Original file: salesmesh/compliance/v1/facts.proto


export interface PriceFactsInput {
  personalised?: (boolean) | undefined;
  deviation?: (number | string) | undefined;
  justification?: (string) | undefined;
  within_margin?: (boolean) | undefined;
}

export interface PriceFacts {
  personalised?: (boolean) | undefined;
  deviation?: (number) | undefined;
  justification?: (string) | undefined;
  within_margin?: (boolean) | undefined;
}
