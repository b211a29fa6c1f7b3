// Original file: salesmesh/compliance/v1/consent.proto


export interface ReadOptOutLinkResponseInput {
  channel?: (string) | undefined;
}

export interface ReadOptOutLinkResponse {
  channel: (string);
}
