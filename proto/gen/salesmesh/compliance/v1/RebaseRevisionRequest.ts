// Original file: salesmesh/compliance/v1/rules.proto


export interface RebaseRevisionRequestInput {
  request_id?: (string) | undefined;
  id?: (string) | undefined;
  reason?: (string) | undefined;
}

export interface RebaseRevisionRequest {
  request_id: (string);
  id: (string);
  reason: (string);
}
