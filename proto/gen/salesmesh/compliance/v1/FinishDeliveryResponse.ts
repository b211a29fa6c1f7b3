// Original file: salesmesh/compliance/v1/sequencer_service.proto


export interface FinishDeliveryResponseInput {
}

export interface FinishDeliveryResponse {
}
