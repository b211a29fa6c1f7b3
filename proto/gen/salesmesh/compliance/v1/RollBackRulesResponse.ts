// Original file: salesmesh/compliance/v1/rules.proto

import type { RulesInForceInput as _salesmesh_compliance_v1_RulesInForceInput, RulesInForce as _salesmesh_compliance_v1_RulesInForce } from '../../../salesmesh/compliance/v1/RulesInForce.ts';

export interface RollBackRulesResponseInput {
  rules?: (_salesmesh_compliance_v1_RulesInForceInput | null) | undefined;
}

export interface RollBackRulesResponse {
  rules: (_salesmesh_compliance_v1_RulesInForce | null);
}
