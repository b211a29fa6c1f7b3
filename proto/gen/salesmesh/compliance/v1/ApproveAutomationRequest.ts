// Original file: salesmesh/compliance/v1/automation_service.proto


export interface ApproveAutomationRequestInput {
  request_id?: (string) | undefined;
  automation_id?: (string) | undefined;
  reason?: (string) | undefined;
}

export interface ApproveAutomationRequest {
  request_id: (string);
  automation_id: (string);
  reason: (string);
}
