// Original file: salesmesh/compliance/v1/consent.proto


export interface OptOutRequestInput {
  request_id?: (string) | undefined;
  token?: (string) | undefined;
  /**
   * Every channel, not that of the message alone.
   */
  every_channel?: (boolean) | undefined;
}

export interface OptOutRequest {
  request_id: (string);
  token: (string);
  /**
   * Every channel, not that of the message alone.
   */
  every_channel: (boolean);
}
