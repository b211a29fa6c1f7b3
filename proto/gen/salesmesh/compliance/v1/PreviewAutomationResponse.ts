// Original file: salesmesh/compliance/v1/automation_service.proto

import type { DecisionInput as _salesmesh_compliance_v1_DecisionInput, Decision as _salesmesh_compliance_v1_Decision } from '../../../salesmesh/compliance/v1/Decision.ts';
import type { FactsInput as _salesmesh_compliance_v1_FactsInput, Facts as _salesmesh_compliance_v1_Facts } from '../../../salesmesh/compliance/v1/Facts.ts';

export interface PreviewAutomationResponseInput {
  decision?: (_salesmesh_compliance_v1_DecisionInput | null) | undefined;
  facts?: (_salesmesh_compliance_v1_FactsInput | null) | undefined;
}

export interface PreviewAutomationResponse {
  decision: (_salesmesh_compliance_v1_Decision | null);
  facts: (_salesmesh_compliance_v1_Facts | null);
}
