// Original file: salesmesh/compliance/v1/evaluation_service.proto

import type { DecisionInput as _salesmesh_compliance_v1_DecisionInput, Decision as _salesmesh_compliance_v1_Decision } from '../../../salesmesh/compliance/v1/Decision.ts';

export interface RecordedEvaluationInput {
  evaluation_id?: (string) | undefined;
  /**
   * Names its leaf.
   */
  decision?: (_salesmesh_compliance_v1_DecisionInput | null) | undefined;
  recorded_at?: (string) | undefined;
  /**
   * Opens the leaf's commitment: SHA-256 over this salt and the facts as canonical JSON (RFC 8785) without what is unknown.
   * Whoever may have to show what was judged keeps it with the facts: here it stays for a day at most, sealed, and only
   * where a request_id was given.
   */
  salt?: (Buffer | Uint8Array | string) | undefined;
}

export interface RecordedEvaluation {
  evaluation_id: (string);
  /**
   * Names its leaf.
   */
  decision: (_salesmesh_compliance_v1_Decision | null);
  recorded_at: (string);
  /**
   * Opens the leaf's commitment: SHA-256 over this salt and the facts as canonical JSON (RFC 8785) without what is unknown.
   * Whoever may have to show what was judged keeps it with the facts: here it stays for a day at most, sealed, and only
   * where a request_id was given.
   */
  salt: (Buffer);
}
