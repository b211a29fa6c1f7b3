// Original file: salesmesh/compliance/v1/consent.proto


export interface OptOutResponseInput {
  /**
   * "*" for every channel.
   */
  channel?: (string) | undefined;
}

export interface OptOutResponse {
  /**
   * "*" for every channel.
   */
  channel: (string);
}
