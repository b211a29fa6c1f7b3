// Original file: salesmesh/compliance/v1/automation_service.proto


export interface GetAutomationRequestInput {
  automation_id?: (string) | undefined;
}

export interface GetAutomationRequest {
  automation_id: (string);
}
