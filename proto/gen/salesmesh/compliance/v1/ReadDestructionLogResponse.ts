// Original file: salesmesh/compliance/v1/rights.proto


export interface ReadDestructionLogResponseInput {
  data?: (Buffer | Uint8Array | string) | undefined;
}

export interface ReadDestructionLogResponse {
  data: (Buffer);
}
