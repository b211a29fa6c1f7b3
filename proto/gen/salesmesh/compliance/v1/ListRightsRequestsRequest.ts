// Original file: salesmesh/compliance/v1/rights.proto


export interface ListRightsRequestsRequestInput {
  page_size?: (number) | undefined;
  page_token?: (string) | undefined;
  state?: (string) | undefined;
  recipient_id?: (string) | undefined;
}

export interface ListRightsRequestsRequest {
  page_size: (number);
  page_token: (string);
  state?: (string) | undefined;
  recipient_id?: (string) | undefined;
}
