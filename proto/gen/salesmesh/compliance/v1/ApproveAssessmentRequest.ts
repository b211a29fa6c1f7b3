// Original file: salesmesh/compliance/v1/assessment_service.proto


export interface ApproveAssessmentRequestInput {
  request_id?: (string) | undefined;
  assessment_id?: (string) | undefined;
}

export interface ApproveAssessmentRequest {
  request_id: (string);
  assessment_id: (string);
}
