// Original file: salesmesh/compliance/v1/automation_service.proto


export interface RejectAutomationRequestInput {
  request_id?: (string) | undefined;
  automation_id?: (string) | undefined;
  reason?: (string) | undefined;
}

export interface RejectAutomationRequest {
  request_id: (string);
  automation_id: (string);
  reason: (string);
}
