// Original file: salesmesh/leads/v1/intake_service.proto


export interface ListSourcesRequestInput {
}

export interface ListSourcesRequest {
}
