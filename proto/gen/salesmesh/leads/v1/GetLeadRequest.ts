// Original file: salesmesh/leads/v1/lead_service.proto


export interface GetLeadRequestInput {
  lead_id?: (string) | undefined;
}

export interface GetLeadRequest {
  lead_id: (string);
}
