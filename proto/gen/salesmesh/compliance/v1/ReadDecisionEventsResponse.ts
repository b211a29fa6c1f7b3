// Original file: salesmesh/compliance/v1/decision_log_service.proto

import type { DecisionEventInput as _salesmesh_compliance_v1_DecisionEventInput, DecisionEvent as _salesmesh_compliance_v1_DecisionEvent } from '../../../salesmesh/compliance/v1/DecisionEvent.ts';

export interface ReadDecisionEventsResponseInput {
  event?: (_salesmesh_compliance_v1_DecisionEventInput | null) | undefined;
}

export interface ReadDecisionEventsResponse {
  event: (_salesmesh_compliance_v1_DecisionEvent | null);
}
