// Original file: salesmesh/forecasting/v1/milestone_service.proto


export interface GetMilestoneRequestInput {
  milestone_id?: (string) | undefined;
}

export interface GetMilestoneRequest {
  milestone_id: (string);
}
