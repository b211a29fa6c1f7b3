// Original file: salesmesh/compliance/v1/rules.proto


export interface CheckRevisionRequestInput {
  request_id?: (string) | undefined;
  id?: (string) | undefined;
}

export interface CheckRevisionRequest {
  request_id: (string);
  id: (string);
}
