// Original file: salesmesh/compliance/v1/automation_service.proto

import type { DecisionInput as _salesmesh_compliance_v1_DecisionInput, Decision as _salesmesh_compliance_v1_Decision } from '../../../salesmesh/compliance/v1/Decision.ts';
import type { ItemErrorInput as _salesmesh_compliance_v1_ItemErrorInput, ItemError as _salesmesh_compliance_v1_ItemError } from '../../../salesmesh/compliance/v1/ItemError.ts';

export interface EvaluationInput {
  decision?: (_salesmesh_compliance_v1_DecisionInput | null) | undefined;
  error?: (_salesmesh_compliance_v1_ItemErrorInput | null) | undefined;
  result?: "decision"|"error" | undefined;
}

export interface Evaluation {
  decision?: (_salesmesh_compliance_v1_Decision | null) | undefined;
  error?: (_salesmesh_compliance_v1_ItemError | null) | undefined;
}
