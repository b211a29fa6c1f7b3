// Original file: salesmesh/compliance/v1/ledger_service.proto


export interface GetTileResponseInput {
  data?: (Buffer | Uint8Array | string) | undefined;
}

export interface GetTileResponse {
  data: (Buffer);
}
