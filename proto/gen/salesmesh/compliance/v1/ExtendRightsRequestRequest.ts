// Original file: salesmesh/compliance/v1/rights.proto


export interface ExtendRightsRequestRequestInput {
  request_id?: (string) | undefined;
  id?: (string) | undefined;
  due_at?: (string) | undefined;
  reason?: (string) | undefined;
}

export interface ExtendRightsRequestRequest {
  request_id: (string);
  id: (string);
  due_at: (string);
  reason: (string);
}
