// Original file: salesmesh/compliance/v1/standing_service.proto

import type { TeamBoardInput as _salesmesh_compliance_v1_TeamBoardInput, TeamBoard as _salesmesh_compliance_v1_TeamBoard } from '../../../salesmesh/compliance/v1/TeamBoard.ts';

export interface GetTeamBoardResponseInput {
  board?: (_salesmesh_compliance_v1_TeamBoardInput | null) | undefined;
}

export interface GetTeamBoardResponse {
  board: (_salesmesh_compliance_v1_TeamBoard | null);
}
