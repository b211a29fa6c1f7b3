// Original file: salesmesh/leads/v1/events.proto


export interface LeadScoredInput {
  lead_id?: (string) | undefined;
  version?: (number) | undefined;
  probability?: (number | string) | undefined;
  model_version?: (string) | undefined;
  scored_at?: (string) | undefined;
}

export interface LeadScored {
  lead_id: (string);
  version: (number);
  probability: (number);
  model_version: (string);
  scored_at: (string);
}
