// Original file: salesmesh/compliance/v1/automation_service.proto

import type { EvaluationInput as _salesmesh_compliance_v1_EvaluationInput, Evaluation as _salesmesh_compliance_v1_Evaluation } from '../../../salesmesh/compliance/v1/Evaluation.ts';

export interface EvaluateFactsResponseInput {
  evaluations?: (_salesmesh_compliance_v1_EvaluationInput)[] | undefined;
}

export interface EvaluateFactsResponse {
  evaluations: (_salesmesh_compliance_v1_Evaluation)[];
}
