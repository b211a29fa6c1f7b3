// Original file: salesmesh/compliance/v1/standing_service.proto

import type { StandingRulesInput as _salesmesh_compliance_v1_StandingRulesInput, StandingRules as _salesmesh_compliance_v1_StandingRules } from '../../../salesmesh/compliance/v1/StandingRules.ts';

export interface GetStandingRulesResponseInput {
  /**
   * Unset while the tenant has none.
   */
  rules?: (_salesmesh_compliance_v1_StandingRulesInput | null) | undefined;
}

export interface GetStandingRulesResponse {
  /**
   * Unset while the tenant has none.
   */
  rules: (_salesmesh_compliance_v1_StandingRules | null);
}
