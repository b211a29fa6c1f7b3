// Original file: salesmesh/compliance/v1/rights.proto


export interface ReadDestructionLogRequestInput {
  path?: (string) | undefined;
}

export interface ReadDestructionLogRequest {
  path: (string);
}
