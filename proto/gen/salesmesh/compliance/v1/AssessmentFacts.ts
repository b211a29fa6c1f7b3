// Original file: salesmesh/compliance/v1/facts.proto


export interface AssessmentFactsInput {
  valid_until?: (string) | undefined;
}

export interface AssessmentFacts {
  valid_until?: (string) | undefined;
}
