// Original file: salesmesh/compliance/v1/settings_service.proto


export interface ListActivitiesRequestInput {
}

export interface ListActivitiesRequest {
}
