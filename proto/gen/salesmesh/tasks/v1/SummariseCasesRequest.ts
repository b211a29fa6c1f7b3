// Original file: salesmesh/tasks/v1/case_service.proto


export interface SummariseCasesRequestInput {
  flow_id?: (string) | undefined;
}

export interface SummariseCasesRequest {
  flow_id?: (string) | undefined;
}
