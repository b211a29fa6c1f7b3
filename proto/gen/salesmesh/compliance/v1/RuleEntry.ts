// Original file: salesmesh/compliance/v1/rules.proto


export interface RuleEntryInput {
  at?: (string) | undefined;
  /**
   * Empty for what time did.
   */
  by?: (string) | undefined;
  act?: (string) | undefined;
  reason?: (string) | undefined;
  content_hash?: (string) | undefined;
}

export interface RuleEntry {
  at: (string);
  /**
   * Empty for what time did.
   */
  by: (string);
  act: (string);
  reason: (string);
  content_hash: (string);
}
