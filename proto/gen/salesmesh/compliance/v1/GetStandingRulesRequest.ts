// Original file: salesmesh/compliance/v1/standing_service.proto


export interface GetStandingRulesRequestInput {
}

export interface GetStandingRulesRequest {
}
