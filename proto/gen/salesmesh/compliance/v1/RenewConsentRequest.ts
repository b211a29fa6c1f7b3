// Original file: salesmesh/compliance/v1/consent.proto


export interface RenewConsentRequestInput {
  request_id?: (string) | undefined;
  recipient_id?: (string) | undefined;
  consent_id?: (string) | undefined;
  renewed_at?: (string) | undefined;
  notice_version?: (string) | undefined;
  language?: (string) | undefined;
  /**
   * Empty: as before.
   */
  form?: (string) | undefined;
  expires_at?: (string) | undefined;
  method?: (string) | undefined;
  proof?: (string) | undefined;
}

export interface RenewConsentRequest {
  request_id: (string);
  recipient_id: (string);
  consent_id: (string);
  renewed_at: (string);
  notice_version: (string);
  language?: (string) | undefined;
  /**
   * Empty: as before.
   */
  form: (string);
  expires_at?: (string) | undefined;
  method?: (string) | undefined;
  proof?: (string) | undefined;
}
