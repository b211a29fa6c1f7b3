// Original file: salesmesh/compliance/v1/facts.proto


export interface FrequencyFactsInput {
  last_24h?: (number) | undefined;
  last_7d?: (number) | undefined;
  free_at?: (string) | undefined;
}

export interface FrequencyFacts {
  last_24h?: (number) | undefined;
  last_7d?: (number) | undefined;
  free_at?: (string) | undefined;
}
