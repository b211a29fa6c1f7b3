// Original file: salesmesh/compliance/v1/assessment_service.proto


export interface WithdrawAssessmentRequestInput {
  request_id?: (string) | undefined;
  assessment_id?: (string) | undefined;
}

export interface WithdrawAssessmentRequest {
  request_id: (string);
  assessment_id: (string);
}
