// Original file: salesmesh/compliance/v1/consent.proto


export interface PutReplySourceResponseInput {
  channel?: (string) | undefined;
  version?: (number) | undefined;
}

export interface PutReplySourceResponse {
  channel: (string);
  version: (number);
}
