// Original file: salesmesh/compliance/v1/events.proto


/**
 * Thirty days before its end, or at once when it was approved later than that.
 */
export interface AssessmentExpiringInput {
  assessment_id?: (string) | undefined;
  kind?: (string) | undefined;
  valid_until?: (string) | undefined;
}

/**
 * Thirty days before its end, or at once when it was approved later than that.
 */
export interface AssessmentExpiring {
  assessment_id: (string);
  kind: (string);
  valid_until: (string);
}
