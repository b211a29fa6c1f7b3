// Original file: salesmesh/compliance/v1/decision_log_service.proto


/**
 * Where the proof of it stands.
 */
export interface DecisionEvidenceInput {
  ledger_index?: (number) | undefined;
  /**
   * Hash of the leaf as the tree holds it, in hex.
   */
  leaf_hash?: (string) | undefined;
}

/**
 * Where the proof of it stands.
 */
export interface DecisionEvidence {
  ledger_index: (number);
  /**
   * Hash of the leaf as the tree holds it, in hex.
   */
  leaf_hash: (string);
}
