// Original file: salesmesh/leads/v1/follow_up_service.proto


export interface ListFollowUpTemplatesRequestInput {
}

export interface ListFollowUpTemplatesRequest {
}
