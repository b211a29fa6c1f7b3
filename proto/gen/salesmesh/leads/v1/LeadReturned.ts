// Original file: salesmesh/leads/v1/events.proto


export interface LeadReturnedInput {
  lead_id?: (string) | undefined;
  version?: (number) | undefined;
  assignment_id?: (string) | undefined;
  /**
   * declined | not_accepted_in_time
   */
  reason?: (string) | undefined;
  returned_at?: (string) | undefined;
}

export interface LeadReturned {
  lead_id: (string);
  version: (number);
  assignment_id: (string);
  /**
   * declined | not_accepted_in_time
   */
  reason: (string);
  returned_at: (string);
}
