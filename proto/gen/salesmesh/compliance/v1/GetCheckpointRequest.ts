// Original file: salesmesh/compliance/v1/ledger_service.proto


export interface GetCheckpointRequestInput {
}

export interface GetCheckpointRequest {
}
