// Original file: salesmesh/forecasting/v1/opportunity_service.proto


export interface SummariseOpportunitiesRequestInput {
}

export interface SummariseOpportunitiesRequest {
}
