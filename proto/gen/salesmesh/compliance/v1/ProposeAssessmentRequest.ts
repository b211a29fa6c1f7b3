// Original file: salesmesh/compliance/v1/assessment_service.proto

import type { AssessmentScopeInput as _salesmesh_compliance_v1_AssessmentScopeInput, AssessmentScope as _salesmesh_compliance_v1_AssessmentScope } from '../../../salesmesh/compliance/v1/AssessmentScope.ts';

export interface ProposeAssessmentRequestInput {
  request_id?: (string) | undefined;
  scope?: (_salesmesh_compliance_v1_AssessmentScopeInput | null) | undefined;
}

export interface ProposeAssessmentRequest {
  request_id: (string);
  scope: (_salesmesh_compliance_v1_AssessmentScope | null);
}
