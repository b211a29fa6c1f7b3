// Original file: salesmesh/compliance/v1/consent.proto


export interface PutReplySourceRequestInput {
  request_id?: (string) | undefined;
  /**
   * email | sms | im
   */
  channel?: (string) | undefined;
  signing_secret?: (string) | undefined;
}

export interface PutReplySourceRequest {
  request_id: (string);
  /**
   * email | sms | im
   */
  channel: (string);
  signing_secret: (string);
}
