// Original file: salesmesh/leads/v1/dispatch_service.proto


export interface ListRepsRequestInput {
}

export interface ListRepsRequest {
}
