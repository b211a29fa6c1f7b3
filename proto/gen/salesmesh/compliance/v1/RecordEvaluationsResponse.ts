// Original file: salesmesh/compliance/v1/evaluation_service.proto

import type { RecordedEvaluationInput as _salesmesh_compliance_v1_RecordedEvaluationInput, RecordedEvaluation as _salesmesh_compliance_v1_RecordedEvaluation } from '../../../salesmesh/compliance/v1/RecordedEvaluation.ts';
import type { ItemErrorInput as _salesmesh_compliance_v1_ItemErrorInput, ItemError as _salesmesh_compliance_v1_ItemError } from '../../../salesmesh/compliance/v1/ItemError.ts';

export interface RecordEvaluationsResponseInput {
  item_id?: (string) | undefined;
  evaluation?: (_salesmesh_compliance_v1_RecordedEvaluationInput | null) | undefined;
  error?: (_salesmesh_compliance_v1_ItemErrorInput | null) | undefined;
  result?: "evaluation"|"error" | undefined;
}

export interface RecordEvaluationsResponse {
  item_id: (string);
  evaluation?: (_salesmesh_compliance_v1_RecordedEvaluation | null) | undefined;
  error?: (_salesmesh_compliance_v1_ItemError | null) | undefined;
}
