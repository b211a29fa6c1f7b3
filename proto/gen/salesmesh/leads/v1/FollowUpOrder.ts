// Original file: salesmesh/leads/v1/follow_up_service.proto


/**
 * The follow-up of one dispatched lead.
 */
export interface FollowUpOrderInput {
  request_id?: (string) | undefined;
  lead_id?: (string) | undefined;
  contact_id?: (string) | undefined;
  /**
   * Version of the contact's facts that the decision must see.
   */
  contact_version?: (number) | undefined;
  /**
   * email | sms | ai_call
   */
  channel?: (string) | undefined;
  rep_id?: (string) | undefined;
  team?: (string) | undefined;
}

/**
 * The follow-up of one dispatched lead.
 */
export interface FollowUpOrder {
  request_id: (string);
  lead_id: (string);
  contact_id: (string);
  /**
   * Version of the contact's facts that the decision must see.
   */
  contact_version: (number);
  /**
   * email | sms | ai_call
   */
  channel: (string);
  rep_id: (string);
  team: (string);
}
