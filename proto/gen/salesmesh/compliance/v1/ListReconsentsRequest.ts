// Original file: salesmesh/compliance/v1/consent.proto


export interface ListReconsentsRequestInput {
  purpose?: (string) | undefined;
  page_size?: (number) | undefined;
  page_token?: (string) | undefined;
}

export interface ListReconsentsRequest {
  purpose: (string);
  page_size: (number);
  page_token: (string);
}
