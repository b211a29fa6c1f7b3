// Original file: salesmesh/leads/v1/contact_service.proto


export interface AddressQueryInput {
  contact_id?: (string) | undefined;
  /**
   * email | sms | ai_call
   */
  channel?: (string) | undefined;
}

export interface AddressQuery {
  contact_id: (string);
  /**
   * email | sms | ai_call
   */
  channel: (string);
}
