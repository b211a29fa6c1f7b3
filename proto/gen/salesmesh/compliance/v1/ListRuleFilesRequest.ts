// Original file: salesmesh/compliance/v1/rules.proto


export interface ListRuleFilesRequestInput {
  /**
   * Default: the rules in force.
   */
  revision_id?: (string) | undefined;
}

export interface ListRuleFilesRequest {
  /**
   * Default: the rules in force.
   */
  revision_id?: (string) | undefined;
}
