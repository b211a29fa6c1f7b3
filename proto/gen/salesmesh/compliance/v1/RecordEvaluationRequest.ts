// Original file: salesmesh/compliance/v1/evaluation_service.proto

import type { FactsInput as _salesmesh_compliance_v1_FactsInput, Facts as _salesmesh_compliance_v1_Facts } from '../../../salesmesh/compliance/v1/Facts.ts';

export interface RecordEvaluationRequestInput {
  facts?: (_salesmesh_compliance_v1_FactsInput | null) | undefined;
  request_id?: (string) | undefined;
}

export interface RecordEvaluationRequest {
  facts: (_salesmesh_compliance_v1_Facts | null);
  request_id: (string);
}
