// Original file: salesmesh/leads/v1/contact_service.proto


export interface FindByAddressRequestInput {
  /**
   * email | sms | im | call | ai_call
   */
  channel?: (string) | undefined;
  address?: (string) | undefined;
}

export interface FindByAddressRequest {
  /**
   * email | sms | im | call | ai_call
   */
  channel: (string);
  address: (string);
}
