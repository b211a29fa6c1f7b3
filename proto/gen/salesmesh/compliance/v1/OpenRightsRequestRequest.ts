// Original file: salesmesh/compliance/v1/rights.proto


export interface OpenRightsRequestRequestInput {
  request_id?: (string) | undefined;
  recipient_id?: (string) | undefined;
  kind?: (string) | undefined;
}

export interface OpenRightsRequestRequest {
  request_id: (string);
  recipient_id: (string);
  kind: (string);
}
