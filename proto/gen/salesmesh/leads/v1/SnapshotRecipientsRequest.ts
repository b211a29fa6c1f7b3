// Original file: salesmesh/leads/v1/contact_service.proto


export interface SnapshotRecipientsRequestInput {
}

export interface SnapshotRecipientsRequest {
}
