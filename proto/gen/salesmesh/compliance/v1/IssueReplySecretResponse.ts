// Original file: salesmesh/compliance/v1/consent.proto


export interface IssueReplySecretResponseInput {
  signing_secret?: (string) | undefined;
}

export interface IssueReplySecretResponse {
  signing_secret: (string);
}
