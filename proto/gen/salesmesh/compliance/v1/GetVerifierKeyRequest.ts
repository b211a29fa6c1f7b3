// Original file: salesmesh/compliance/v1/ledger_service.proto


export interface GetVerifierKeyRequestInput {
}

export interface GetVerifierKeyRequest {
}
