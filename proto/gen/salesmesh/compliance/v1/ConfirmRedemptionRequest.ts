// Original file: salesmesh/compliance/v1/automation_service.proto


export interface ConfirmRedemptionRequestInput {
  automation_id?: (string) | undefined;
  delivery_id?: (string) | undefined;
}

export interface ConfirmRedemptionRequest {
  automation_id: (string);
  delivery_id: (string);
}
