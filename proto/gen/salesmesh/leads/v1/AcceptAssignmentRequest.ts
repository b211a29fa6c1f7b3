// Original file: salesmesh/leads/v1/dispatch_service.proto


export interface AcceptAssignmentRequestInput {
  request_id?: (string) | undefined;
  lead_id?: (string) | undefined;
  expected_version?: (number) | undefined;
}

export interface AcceptAssignmentRequest {
  request_id: (string);
  lead_id: (string);
  expected_version: (number);
}
