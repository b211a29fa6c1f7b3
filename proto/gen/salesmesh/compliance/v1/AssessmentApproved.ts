// Original file: salesmesh/compliance/v1/events.proto


export interface AssessmentApprovedInput {
  assessment_id?: (string) | undefined;
  kind?: (string) | undefined;
  valid_until?: (string) | undefined;
}

export interface AssessmentApproved {
  assessment_id: (string);
  kind: (string);
  valid_until: (string);
}
