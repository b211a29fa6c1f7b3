// Original file: salesmesh/compliance/v1/rules.proto


export interface RejectRevisionRequestInput {
  request_id?: (string) | undefined;
  id?: (string) | undefined;
  reason?: (string) | undefined;
}

export interface RejectRevisionRequest {
  request_id: (string);
  id: (string);
  reason: (string);
}
