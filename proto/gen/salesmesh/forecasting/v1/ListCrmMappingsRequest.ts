// Original file: salesmesh/forecasting/v1/opportunity_service.proto


export interface ListCrmMappingsRequestInput {
}

export interface ListCrmMappingsRequest {
}
