// Original file: salesmesh/compliance/v1/person_service.proto


export interface WithdrawConsentRequestInput {
  request_id?: (string) | undefined;
  recipient_id?: (string) | undefined;
  purpose?: (string) | undefined;
  channel?: (string) | undefined;
}

export interface WithdrawConsentRequest {
  request_id: (string);
  recipient_id: (string);
  purpose: (string);
  channel: (string);
}
