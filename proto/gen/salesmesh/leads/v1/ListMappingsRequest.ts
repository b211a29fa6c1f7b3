// Original file: salesmesh/leads/v1/intake_service.proto


export interface ListMappingsRequestInput {
}

export interface ListMappingsRequest {
}
