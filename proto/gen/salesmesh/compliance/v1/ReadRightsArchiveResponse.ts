// Original file: salesmesh/compliance/v1/rights.proto


export interface ReadRightsArchiveResponseInput {
  data?: (Buffer | Uint8Array | string) | undefined;
}

export interface ReadRightsArchiveResponse {
  data: (Buffer);
}
