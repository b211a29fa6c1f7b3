// Original file: salesmesh/compliance/v1/ledger_service.proto


export interface GetTileRequestInput {
  path?: (string) | undefined;
}

export interface GetTileRequest {
  path: (string);
}
