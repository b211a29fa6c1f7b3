// Original file: salesmesh/tasks/v1/flow_service.proto


export interface ListFlowsRequestInput {
  page_size?: (number) | undefined;
  page_token?: (string) | undefined;
}

export interface ListFlowsRequest {
  page_size: (number);
  page_token: (string);
}
