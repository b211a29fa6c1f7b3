// Original file: salesmesh/compliance/v1/consent.proto


export interface RecordReplyResponseInput {
  /**
   * withdrawn | unmatched | unknown_sender
   */
  outcome?: (string) | undefined;
}

export interface RecordReplyResponse {
  /**
   * withdrawn | unmatched | unknown_sender
   */
  outcome: (string);
}
