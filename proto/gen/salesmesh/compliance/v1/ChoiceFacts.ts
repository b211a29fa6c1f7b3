// Original file: salesmesh/compliance/v1/facts.proto


export interface ChoiceFactsInput {
  non_personalised_option?: (boolean) | undefined;
  easy_refusal?: (boolean) | undefined;
  human_review?: (boolean) | undefined;
}

export interface ChoiceFacts {
  non_personalised_option?: (boolean) | undefined;
  easy_refusal?: (boolean) | undefined;
  human_review?: (boolean) | undefined;
}
