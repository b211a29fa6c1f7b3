// Original file: salesmesh/compliance/v1/rules.proto


export interface ListRevisionsRequestInput {
}

export interface ListRevisionsRequest {
}
