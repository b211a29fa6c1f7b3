// Original file: salesmesh/compliance/v1/automation_service.proto


export interface GetPermitRequestInput {
  automation_id?: (string) | undefined;
}

export interface GetPermitRequest {
  automation_id: (string);
}
