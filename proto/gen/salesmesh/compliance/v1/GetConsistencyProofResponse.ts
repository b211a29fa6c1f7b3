// Original file: salesmesh/compliance/v1/ledger_service.proto


export interface GetConsistencyProofResponseInput {
  hashes?: (Buffer | Uint8Array | string)[] | undefined;
}

export interface GetConsistencyProofResponse {
  hashes: (Buffer)[];
}
