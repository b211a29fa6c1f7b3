// Original file: salesmesh/forecasting/v1/milestone_service.proto


export interface ListMilestonesRequestInput {
  opportunity_id?: (string) | undefined;
  page_size?: (number) | undefined;
  page_token?: (string) | undefined;
}

export interface ListMilestonesRequest {
  opportunity_id?: (string) | undefined;
  page_size: (number);
  page_token: (string);
}
