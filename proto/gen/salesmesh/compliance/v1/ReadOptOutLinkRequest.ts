// Original file: salesmesh/compliance/v1/consent.proto


export interface ReadOptOutLinkRequestInput {
  token?: (string) | undefined;
}

export interface ReadOptOutLinkRequest {
  token: (string);
}
