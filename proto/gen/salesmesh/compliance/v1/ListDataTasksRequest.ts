// Original file: salesmesh/compliance/v1/rights.proto


export interface ListDataTasksRequestInput {
  page_size?: (number) | undefined;
  page_token?: (string) | undefined;
  operation?: (string) | undefined;
}

export interface ListDataTasksRequest {
  page_size: (number);
  page_token: (string);
  operation?: (string) | undefined;
}
