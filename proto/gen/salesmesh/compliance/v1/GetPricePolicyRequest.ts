// Original file: salesmesh/compliance/v1/settings_service.proto


export interface GetPricePolicyRequestInput {
}

export interface GetPricePolicyRequest {
}
