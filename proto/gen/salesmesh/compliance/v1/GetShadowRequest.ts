// Original file: salesmesh/compliance/v1/impact_service.proto


export interface GetShadowRequestInput {
}

export interface GetShadowRequest {
}
