// Original file: salesmesh/compliance/v1/automation_service.proto

import type { FactsInput as _salesmesh_compliance_v1_FactsInput, Facts as _salesmesh_compliance_v1_Facts } from '../../../salesmesh/compliance/v1/Facts.ts';

export interface EvaluateFactsRequestInput {
  facts?: (_salesmesh_compliance_v1_FactsInput)[] | undefined;
}

export interface EvaluateFactsRequest {
  facts: (_salesmesh_compliance_v1_Facts)[];
}
