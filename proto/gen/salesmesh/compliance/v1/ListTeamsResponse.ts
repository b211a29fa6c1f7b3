// Original file: salesmesh/compliance/v1/settings_service.proto

import type { TeamInput as _salesmesh_compliance_v1_TeamInput, Team as _salesmesh_compliance_v1_Team } from '../../../salesmesh/compliance/v1/Team.ts';

export interface ListTeamsResponseInput {
  teams?: (_salesmesh_compliance_v1_TeamInput)[] | undefined;
}

export interface ListTeamsResponse {
  teams: (_salesmesh_compliance_v1_Team)[];
}
