// Original file: salesmesh/compliance/v1/standing_service.proto

import type { TeamFreezeInput as _salesmesh_compliance_v1_TeamFreezeInput, TeamFreeze as _salesmesh_compliance_v1_TeamFreeze } from '../../../salesmesh/compliance/v1/TeamFreeze.ts';

export interface UnfreezeTeamResponseInput {
  freeze?: (_salesmesh_compliance_v1_TeamFreezeInput | null) | undefined;
}

export interface UnfreezeTeamResponse {
  freeze: (_salesmesh_compliance_v1_TeamFreeze | null);
}
