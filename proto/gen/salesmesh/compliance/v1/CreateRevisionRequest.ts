// Original file: salesmesh/compliance/v1/rules.proto


export interface CreateRevisionRequestInput {
  request_id?: (string) | undefined;
  title?: (string) | undefined;
  reason?: (string) | undefined;
  /**
   * Default: the rules in force.
   */
  base?: (string) | undefined;
}

export interface CreateRevisionRequest {
  request_id: (string);
  title: (string);
  reason: (string);
  /**
   * Default: the rules in force.
   */
  base?: (string) | undefined;
}
