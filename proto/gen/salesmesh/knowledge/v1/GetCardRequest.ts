// Original file: salesmesh/knowledge/v1/card_service.proto


export interface GetCardRequestInput {
  card_id?: (string) | undefined;
}

export interface GetCardRequest {
  card_id: (string);
}
