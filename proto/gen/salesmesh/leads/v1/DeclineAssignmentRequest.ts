// Original file: salesmesh/leads/v1/dispatch_service.proto


export interface DeclineAssignmentRequestInput {
  request_id?: (string) | undefined;
  lead_id?: (string) | undefined;
  expected_version?: (number) | undefined;
  reason?: (string) | undefined;
}

export interface DeclineAssignmentRequest {
  request_id: (string);
  lead_id: (string);
  expected_version: (number);
  reason: (string);
}
