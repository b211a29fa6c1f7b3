// Original file: salesmesh/compliance/v1/rules.proto


export interface WithdrawRevisionRequestInput {
  request_id?: (string) | undefined;
  id?: (string) | undefined;
  reason?: (string) | undefined;
}

export interface WithdrawRevisionRequest {
  request_id: (string);
  id: (string);
  reason: (string);
}
