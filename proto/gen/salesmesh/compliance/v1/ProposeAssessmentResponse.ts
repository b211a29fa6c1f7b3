// Original file: salesmesh/compliance/v1/assessment_service.proto

import type { AssessmentInput as _salesmesh_compliance_v1_AssessmentInput, Assessment as _salesmesh_compliance_v1_Assessment } from '../../../salesmesh/compliance/v1/Assessment.ts';

export interface ProposeAssessmentResponseInput {
  assessment?: (_salesmesh_compliance_v1_AssessmentInput | null) | undefined;
}

export interface ProposeAssessmentResponse {
  assessment: (_salesmesh_compliance_v1_Assessment | null);
}
