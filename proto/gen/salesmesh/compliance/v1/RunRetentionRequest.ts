// Original file: salesmesh/compliance/v1/rights.proto


export interface RunRetentionRequestInput {
}

export interface RunRetentionRequest {
}
