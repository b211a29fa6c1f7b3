// Original file: salesmesh/compliance/v1/consent.proto


export interface ConfirmConsentRequestInput {
  request_id?: (string) | undefined;
  recipient_id?: (string) | undefined;
  consent_id?: (string) | undefined;
  /**
   * When the person said so; not ahead of now, not before the consent.
   */
  confirmed_at?: (string) | undefined;
  method?: (string) | undefined;
  proof?: (string) | undefined;
}

export interface ConfirmConsentRequest {
  request_id: (string);
  recipient_id: (string);
  consent_id: (string);
  /**
   * When the person said so; not ahead of now, not before the consent.
   */
  confirmed_at: (string);
  method?: (string) | undefined;
  proof?: (string) | undefined;
}
