// Original file: salesmesh/compliance/v1/ledger_service.proto


export interface GetCheckpointResponseInput {
  note?: (string) | undefined;
}

export interface GetCheckpointResponse {
  note: (string);
}
