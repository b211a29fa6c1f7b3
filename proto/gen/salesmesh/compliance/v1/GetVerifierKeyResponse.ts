// Original file: salesmesh/compliance/v1/ledger_service.proto


export interface GetVerifierKeyResponseInput {
  key?: (string) | undefined;
}

export interface GetVerifierKeyResponse {
  key: (string);
}
