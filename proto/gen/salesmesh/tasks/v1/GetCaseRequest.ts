// Original file: salesmesh/tasks/v1/case_service.proto


export interface GetCaseRequestInput {
  case_id?: (string) | undefined;
}

export interface GetCaseRequest {
  case_id: (string);
}
