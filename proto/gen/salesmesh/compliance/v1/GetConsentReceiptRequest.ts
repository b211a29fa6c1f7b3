// Original file: salesmesh/compliance/v1/consent.proto


export interface GetConsentReceiptRequestInput {
  recipient_id?: (string) | undefined;
  consent_id?: (string) | undefined;
}

export interface GetConsentReceiptRequest {
  recipient_id: (string);
  consent_id: (string);
}
