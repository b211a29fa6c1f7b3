// Original file: salesmesh/leads/v1/events.proto


export interface LeadCreatedInput {
  lead_id?: (string) | undefined;
  version?: (number) | undefined;
  source?: (string) | undefined;
  contact_id?: (string) | undefined;
  created_at?: (string) | undefined;
}

export interface LeadCreated {
  lead_id: (string);
  version: (number);
  source: (string);
  contact_id?: (string) | undefined;
  created_at: (string);
}
