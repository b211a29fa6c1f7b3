// Original file: salesmesh/leads/v1/scoring_service.proto


export interface GetScorerRequestInput {
}

export interface GetScorerRequest {
}
