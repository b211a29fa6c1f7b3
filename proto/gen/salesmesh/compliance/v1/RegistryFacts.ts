// Original file: salesmesh/compliance/v1/facts.proto


export interface RegistryFactsInput {
  listed?: (boolean) | undefined;
  checked_at?: (string) | undefined;
}

export interface RegistryFacts {
  listed?: (boolean) | undefined;
  checked_at?: (string) | undefined;
}
