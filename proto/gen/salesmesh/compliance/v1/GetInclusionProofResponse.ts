// Original file: salesmesh/compliance/v1/ledger_service.proto


export interface GetInclusionProofResponseInput {
  leaf?: (Buffer | Uint8Array | string) | undefined;
  hashes?: (Buffer | Uint8Array | string)[] | undefined;
}

export interface GetInclusionProofResponse {
  leaf: (Buffer);
  hashes: (Buffer)[];
}
