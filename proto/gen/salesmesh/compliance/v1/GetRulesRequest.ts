// Original file: salesmesh/compliance/v1/rules.proto


export interface GetRulesRequestInput {
}

export interface GetRulesRequest {
}
