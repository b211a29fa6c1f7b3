// Original file: salesmesh/compliance/v1/person_service.proto


export interface OpenRequestRequestInput {
  request_id?: (string) | undefined;
  recipient_id?: (string) | undefined;
  kind?: (string) | undefined;
}

export interface OpenRequestRequest {
  request_id: (string);
  recipient_id: (string);
  kind: (string);
}
