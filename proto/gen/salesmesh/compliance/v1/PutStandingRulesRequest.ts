// Original file: salesmesh/compliance/v1/standing_service.proto

import type { StandingRulesInput as _salesmesh_compliance_v1_StandingRulesInput, StandingRules as _salesmesh_compliance_v1_StandingRules } from '../../../salesmesh/compliance/v1/StandingRules.ts';

export interface PutStandingRulesRequestInput {
  request_id?: (string) | undefined;
  rules?: (_salesmesh_compliance_v1_StandingRulesInput | null) | undefined;
}

export interface PutStandingRulesRequest {
  request_id: (string);
  rules: (_salesmesh_compliance_v1_StandingRules | null);
}
