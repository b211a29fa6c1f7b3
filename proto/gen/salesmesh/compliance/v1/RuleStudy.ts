// Original file: salesmesh/compliance/v1/rules.proto


/**
 * Another look at the same content: impact on recorded decisions, shadow beside live ones.
 */
export interface RuleStudyInput {
  content_hash?: (string) | undefined;
  at?: (string) | undefined;
  /**
   * JSON.
   */
  summary?: (string) | undefined;
}

/**
 * Another look at the same content: impact on recorded decisions, shadow beside live ones.
 */
export interface RuleStudy {
  content_hash: (string);
  at: (string);
  /**
   * JSON.
   */
  summary: (string);
}
