// Original file: salesmesh/compliance/v1/automation_service.proto


export interface ConfirmRedemptionResponseInput {
}

export interface ConfirmRedemptionResponse {
}
