// Original file: salesmesh/compliance/v1/sequencer_service.proto


export interface DecideAgainResponseInput {
}

export interface DecideAgainResponse {
}
