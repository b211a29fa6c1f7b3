// Original file: salesmesh/tasks/v1/case_service.proto


export interface ListCasesRequestInput {
  page_size?: (number) | undefined;
  page_token?: (string) | undefined;
  state?: (string) | undefined;
  flow_id?: (string) | undefined;
  subject?: (string) | undefined;
  owner?: (string) | undefined;
}

export interface ListCasesRequest {
  page_size: (number);
  page_token: (string);
  state?: (string) | undefined;
  flow_id?: (string) | undefined;
  subject?: (string) | undefined;
  owner?: (string) | undefined;
}
