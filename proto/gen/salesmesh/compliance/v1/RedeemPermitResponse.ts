// Original file: salesmesh/compliance/v1/automation_service.proto


export interface RedeemPermitResponseInput {
  redeemed_at?: (string) | undefined;
}

export interface RedeemPermitResponse {
  redeemed_at: (string);
}
