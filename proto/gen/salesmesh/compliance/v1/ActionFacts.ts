// Original file: salesmesh/compliance/v1/facts.proto


export interface ActionFactsInput {
  id?: (string) | undefined;
  kind?: (string) | undefined;
  channel?: (string) | undefined;
  purpose?: (string) | undefined;
  automated?: (boolean) | undefined;
  ai_generated?: (boolean) | undefined;
  ai_voice?: (boolean) | undefined;
  profiling?: (boolean) | undefined;
  significant_effect?: (boolean) | undefined;
}

export interface ActionFacts {
  id: (string);
  kind: (string);
  channel: (string);
  purpose: (string);
  automated?: (boolean) | undefined;
  ai_generated?: (boolean) | undefined;
  ai_voice?: (boolean) | undefined;
  profiling?: (boolean) | undefined;
  significant_effect?: (boolean) | undefined;
}
