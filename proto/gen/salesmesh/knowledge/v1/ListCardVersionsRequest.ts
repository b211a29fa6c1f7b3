// Original file: salesmesh/knowledge/v1/card_service.proto


export interface ListCardVersionsRequestInput {
  card_id?: (string) | undefined;
  page_size?: (number) | undefined;
  page_token?: (string) | undefined;
}

export interface ListCardVersionsRequest {
  card_id: (string);
  page_size: (number);
  page_token: (string);
}
