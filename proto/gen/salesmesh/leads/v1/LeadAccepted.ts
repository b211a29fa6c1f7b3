// Original file: salesmesh/leads/v1/events.proto


export interface LeadAcceptedInput {
  lead_id?: (string) | undefined;
  version?: (number) | undefined;
  assignment_id?: (string) | undefined;
  accepted_at?: (string) | undefined;
}

export interface LeadAccepted {
  lead_id: (string);
  version: (number);
  assignment_id: (string);
  accepted_at: (string);
}
