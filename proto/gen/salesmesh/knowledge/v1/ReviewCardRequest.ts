// Original file: salesmesh/knowledge/v1/card_service.proto


export interface ReviewCardRequestInput {
  request_id?: (string) | undefined;
  card_id?: (string) | undefined;
  expected_version?: (number) | undefined;
}

export interface ReviewCardRequest {
  request_id: (string);
  card_id: (string);
  expected_version: (number);
}
