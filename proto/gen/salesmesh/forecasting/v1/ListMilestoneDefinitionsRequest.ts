// Original file: salesmesh/forecasting/v1/milestone_service.proto


export interface ListMilestoneDefinitionsRequestInput {
}

export interface ListMilestoneDefinitionsRequest {
}
