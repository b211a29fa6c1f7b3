// Original file: salesmesh/compliance/v1/standing_service.proto


export interface GetTeamBoardRequestInput {
  team?: (string) | undefined;
}

export interface GetTeamBoardRequest {
  team: (string);
}
