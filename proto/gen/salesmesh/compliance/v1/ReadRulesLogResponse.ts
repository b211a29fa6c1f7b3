// Original file: salesmesh/compliance/v1/rules.proto


export interface ReadRulesLogResponseInput {
  data?: (Buffer | Uint8Array | string) | undefined;
}

export interface ReadRulesLogResponse {
  data: (Buffer);
}
