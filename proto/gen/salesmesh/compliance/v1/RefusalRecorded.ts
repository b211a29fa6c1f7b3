// Original file: salesmesh/compliance/v1/events.proto


/**
 * The person refuses to be written to, other than by ending a consent; also when somebody else took it down.
 */
export interface RefusalRecordedInput {
  recipient_id?: (string) | undefined;
  version?: (number) | undefined;
  /**
   * objection_marketing | suppression
   */
  kind?: (string) | undefined;
  /**
   * "*" every channel
   */
  channels?: (string)[] | undefined;
  recorded_at?: (string) | undefined;
}

/**
 * The person refuses to be written to, other than by ending a consent; also when somebody else took it down.
 */
export interface RefusalRecorded {
  recipient_id: (string);
  version: (number);
  /**
   * objection_marketing | suppression
   */
  kind: (string);
  /**
   * "*" every channel
   */
  channels: (string)[];
  recorded_at: (string);
}
