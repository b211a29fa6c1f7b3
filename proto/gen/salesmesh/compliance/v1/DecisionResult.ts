// Original file: salesmesh/compliance/v1/decision_log_service.proto

import type { DecisionDutyInput as _salesmesh_compliance_v1_DecisionDutyInput, DecisionDuty as _salesmesh_compliance_v1_DecisionDuty } from '../../../salesmesh/compliance/v1/DecisionDuty.ts';

export interface DecisionResultInput {
  outcome?: (string) | undefined;
  until?: (string) | undefined;
  articles?: (string)[] | undefined;
  obligations?: (_salesmesh_compliance_v1_DecisionDutyInput)[] | undefined;
  permit_expires_at?: (string) | undefined;
}

export interface DecisionResult {
  outcome: (string);
  until?: (string) | undefined;
  articles: (string)[];
  obligations: (_salesmesh_compliance_v1_DecisionDuty)[];
  permit_expires_at?: (string) | undefined;
}
