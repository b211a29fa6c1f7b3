// Original file: salesmesh/compliance/v1/assessment_service.proto


export interface AssessmentDocumentInput {
  reference?: (string) | undefined;
  sha256?: (string) | undefined;
}

export interface AssessmentDocument {
  reference: (string);
  sha256: (string);
}
