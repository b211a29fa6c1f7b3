// Original file: salesmesh/compliance/v1/consent.proto


export interface ReplyCountInput {
  channel?: (string) | undefined;
  outcome?: (string) | undefined;
  count?: (number) | undefined;
}

export interface ReplyCount {
  channel: (string);
  outcome: (string);
  count: (number);
}
