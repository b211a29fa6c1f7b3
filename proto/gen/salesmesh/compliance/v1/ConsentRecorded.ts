// Original file: salesmesh/compliance/v1/events.proto


export interface ConsentRecordedInput {
  recipient_id?: (string) | undefined;
  version?: (number) | undefined;
  purpose?: (string) | undefined;
  channel?: (string) | undefined;
  recorded_at?: (string) | undefined;
}

export interface ConsentRecorded {
  recipient_id: (string);
  version: (number);
  purpose: (string);
  channel: (string);
  recorded_at: (string);
}
