// Original file: salesmesh/tasks/v1/case_service.proto


export interface OpenCaseRequestInput {
  request_id?: (string) | undefined;
  flow_id?: (string) | undefined;
  variables?: ({[key: string]: string}) | undefined;
  subject?: (string) | undefined;
  owner?: (string) | undefined;
}

export interface OpenCaseRequest {
  request_id: (string);
  flow_id: (string);
  variables: ({[key: string]: string});
  subject: (string);
  owner?: (string) | undefined;
}
