// Original file: salesmesh/compliance/v1/events.proto


export interface ConsentWithdrawnInput {
  recipient_id?: (string) | undefined;
  version?: (number) | undefined;
  purpose?: (string) | undefined;
  channel?: (string) | undefined;
  withdrawn_at?: (string) | undefined;
}

export interface ConsentWithdrawn {
  recipient_id: (string);
  version: (number);
  purpose: (string);
  channel: (string);
  withdrawn_at: (string);
}
