// Original file: salesmesh/compliance/v1/settings_service.proto

import type { TeamInput as _salesmesh_compliance_v1_TeamInput, Team as _salesmesh_compliance_v1_Team } from '../../../salesmesh/compliance/v1/Team.ts';

export interface PutTeamRequestInput {
  request_id?: (string) | undefined;
  team?: (_salesmesh_compliance_v1_TeamInput | null) | undefined;
}

export interface PutTeamRequest {
  request_id: (string);
  team: (_salesmesh_compliance_v1_Team | null);
}
