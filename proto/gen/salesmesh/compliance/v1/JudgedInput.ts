// Original file: salesmesh/compliance/v1/decision_log_service.proto


/**
 * Ids, hashes and commitments: nothing of a person.
 */
export interface JudgedInputInput {
  automation_id?: (string) | undefined;
  channel?: (string) | undefined;
  /**
   * Salted commitment to the recipient's id.
   */
  recipient?: (string) | undefined;
  /**
   * SHA-256 of the rendered content.
   */
  content?: (string) | undefined;
  /**
   * Salted commitment to facts that the caller had gathered itself.
   */
  facts?: (string) | undefined;
}

/**
 * Ids, hashes and commitments: nothing of a person.
 */
export interface JudgedInput {
  automation_id?: (string) | undefined;
  channel?: (string) | undefined;
  /**
   * Salted commitment to the recipient's id.
   */
  recipient?: (string) | undefined;
  /**
   * SHA-256 of the rendered content.
   */
  content?: (string) | undefined;
  /**
   * Salted commitment to facts that the caller had gathered itself.
   */
  facts?: (string) | undefined;
}
