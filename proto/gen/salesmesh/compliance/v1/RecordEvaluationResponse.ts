// Original file: salesmesh/compliance/v1/evaluation_service.proto

import type { RecordedEvaluationInput as _salesmesh_compliance_v1_RecordedEvaluationInput, RecordedEvaluation as _salesmesh_compliance_v1_RecordedEvaluation } from '../../../salesmesh/compliance/v1/RecordedEvaluation.ts';

export interface RecordEvaluationResponseInput {
  evaluation?: (_salesmesh_compliance_v1_RecordedEvaluationInput | null) | undefined;
}

export interface RecordEvaluationResponse {
  evaluation: (_salesmesh_compliance_v1_RecordedEvaluation | null);
}
