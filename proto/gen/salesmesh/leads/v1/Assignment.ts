// Original file: salesmesh/leads/v1/lead.proto


export interface AssignmentInput {
  id?: (string) | undefined;
  lead_id?: (string) | undefined;
  rep_id?: (string) | undefined;
  team?: (string) | undefined;
  dispatched_at?: (string) | undefined;
  /**
   * Not accepted by then: back to the pool.
   */
  accept_by?: (string) | undefined;
  /**
   * offered | accepted | declined | returned
   */
  state?: (string) | undefined;
  reason?: (string) | undefined;
  /**
   * Channel chosen for the automated follow-up: email | sms | ai_call.
   */
  channel?: (string) | undefined;
}

export interface Assignment {
  id: (string);
  lead_id: (string);
  rep_id: (string);
  team: (string);
  dispatched_at: (string);
  /**
   * Not accepted by then: back to the pool.
   */
  accept_by: (string);
  /**
   * offered | accepted | declined | returned
   */
  state: (string);
  reason?: (string) | undefined;
  /**
   * Channel chosen for the automated follow-up: email | sms | ai_call.
   */
  channel: (string);
}
