// Original file: salesmesh/leads/v1/events.proto


export interface LeadDispatchedInput {
  lead_id?: (string) | undefined;
  version?: (number) | undefined;
  assignment_id?: (string) | undefined;
  rep_id?: (string) | undefined;
  team?: (string) | undefined;
  contact_id?: (string) | undefined;
  /**
   * Version of the contact's facts that the follow-up must see.
   */
  contact_version?: (number) | undefined;
  channel?: (string) | undefined;
  probability?: (number | string) | undefined;
  dispatched_at?: (string) | undefined;
  accept_by?: (string) | undefined;
}

export interface LeadDispatched {
  lead_id: (string);
  version: (number);
  assignment_id: (string);
  rep_id: (string);
  team: (string);
  contact_id: (string);
  /**
   * Version of the contact's facts that the follow-up must see.
   */
  contact_version: (number);
  channel: (string);
  probability: (number);
  dispatched_at: (string);
  accept_by: (string);
}
