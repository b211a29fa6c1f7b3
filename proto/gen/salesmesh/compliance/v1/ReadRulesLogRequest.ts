// Original file: salesmesh/compliance/v1/rules.proto


export interface ReadRulesLogRequestInput {
  path?: (string) | undefined;
}

export interface ReadRulesLogRequest {
  path: (string);
}
