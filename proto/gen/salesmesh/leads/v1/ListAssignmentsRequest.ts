// Original file: salesmesh/leads/v1/dispatch_service.proto


export interface ListAssignmentsRequestInput {
  page_size?: (number) | undefined;
  page_token?: (string) | undefined;
  rep_id?: (string) | undefined;
  state?: (string) | undefined;
}

export interface ListAssignmentsRequest {
  page_size: (number);
  page_token: (string);
  rep_id?: (string) | undefined;
  state?: (string) | undefined;
}
