// Original file: salesmesh/compliance/v1/consent.proto


export interface IssueReplySecretRequestInput {
  request_id?: (string) | undefined;
  /**
   * email | sms | im
   */
  channel?: (string) | undefined;
}

export interface IssueReplySecretRequest {
  request_id: (string);
  /**
   * email | sms | im
   */
  channel: (string);
}
