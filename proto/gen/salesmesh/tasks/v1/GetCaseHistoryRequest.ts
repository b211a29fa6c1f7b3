// Original file: salesmesh/tasks/v1/case_service.proto


export interface GetCaseHistoryRequestInput {
  case_id?: (string) | undefined;
}

export interface GetCaseHistoryRequest {
  case_id: (string);
}
