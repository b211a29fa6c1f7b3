// Original file: salesmesh/compliance/v1/consent.proto


export interface SummariseRepliesRequestInput {
}

export interface SummariseRepliesRequest {
}
