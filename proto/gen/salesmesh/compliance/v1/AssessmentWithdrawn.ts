// Original file: salesmesh/compliance/v1/events.proto


export interface AssessmentWithdrawnInput {
  assessment_id?: (string) | undefined;
  kind?: (string) | undefined;
  withdrawn_at?: (string) | undefined;
}

export interface AssessmentWithdrawn {
  assessment_id: (string);
  kind: (string);
  withdrawn_at: (string);
}
