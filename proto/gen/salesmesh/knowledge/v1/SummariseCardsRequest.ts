// Original file: salesmesh/knowledge/v1/card_service.proto


export interface SummariseCardsRequestInput {
}

export interface SummariseCardsRequest {
}
