// Original file: salesmesh/leads/v1/events.proto


export interface LeadsMergedInput {
  lead_id?: (string) | undefined;
  version?: (number) | undefined;
  merged_lead_id?: (string) | undefined;
  merge_id?: (string) | undefined;
}

export interface LeadsMerged {
  lead_id: (string);
  version: (number);
  merged_lead_id: (string);
  merge_id: (string);
}
