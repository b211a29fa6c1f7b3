// Original file: salesmesh/compliance/v1/rules.proto


export interface GetRuleFileRequestInput {
  revision_id?: (string) | undefined;
  path?: (string) | undefined;
}

export interface GetRuleFileRequest {
  revision_id?: (string) | undefined;
  path: (string);
}
