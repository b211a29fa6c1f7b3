// Original file: salesmesh/compliance/v1/settings_service.proto


export interface GetPacksRequestInput {
}

export interface GetPacksRequest {
}
