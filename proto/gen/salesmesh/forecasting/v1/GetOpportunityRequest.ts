// Original file: salesmesh/forecasting/v1/opportunity_service.proto


export interface GetOpportunityRequestInput {
  opportunity_id?: (string) | undefined;
}

export interface GetOpportunityRequest {
  opportunity_id: (string);
}
