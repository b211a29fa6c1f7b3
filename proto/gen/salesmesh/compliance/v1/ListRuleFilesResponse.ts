// Original file: salesmesh/compliance/v1/rules.proto


export interface ListRuleFilesResponseInput {
  revision_id?: (string) | undefined;
  paths?: (string)[] | undefined;
}

export interface ListRuleFilesResponse {
  revision_id: (string);
  paths: (string)[];
}
