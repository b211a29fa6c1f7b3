// Original file: salesmesh/compliance/v1/consent.proto


export interface ReconsentInput {
  recipient_id?: (string) | undefined;
  consent_id?: (string) | undefined;
  channel?: (string) | undefined;
  /**
   * The version that the person knows; absent where none was recorded.
   */
  notice_version?: (string) | undefined;
  current_notice_version?: (string) | undefined;
}

export interface Reconsent {
  recipient_id: (string);
  consent_id: (string);
  channel: (string);
  /**
   * The version that the person knows; absent where none was recorded.
   */
  notice_version?: (string) | undefined;
  current_notice_version: (string);
}
