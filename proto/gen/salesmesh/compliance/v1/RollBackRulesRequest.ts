// Original file: salesmesh/compliance/v1/rules.proto


export interface RollBackRulesRequestInput {
  request_id?: (string) | undefined;
  /**
   * A revision that was in force, or `installed`.
   */
  revision_id?: (string) | undefined;
  reason?: (string) | undefined;
}

export interface RollBackRulesRequest {
  request_id: (string);
  /**
   * A revision that was in force, or `installed`.
   */
  revision_id: (string);
  reason: (string);
}
