// Original file: salesmesh/compliance/v1/rights.proto


export interface RejectRightsRequestRequestInput {
  request_id?: (string) | undefined;
  id?: (string) | undefined;
  reason?: (string) | undefined;
}

export interface RejectRightsRequestRequest {
  request_id: (string);
  id: (string);
  reason: (string);
}
