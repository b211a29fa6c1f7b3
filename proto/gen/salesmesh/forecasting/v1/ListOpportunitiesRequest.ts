// Original file: salesmesh/forecasting/v1/opportunity_service.proto


export interface ListOpportunitiesRequestInput {
  /**
   * prospecting | engaging | won | lost; absent for all.
   */
  stage?: (string) | undefined;
  product?: (string) | undefined;
  page_size?: (number) | undefined;
  page_token?: (string) | undefined;
}

export interface ListOpportunitiesRequest {
  /**
   * prospecting | engaging | won | lost; absent for all.
   */
  stage?: (string) | undefined;
  product?: (string) | undefined;
  page_size: (number);
  page_token: (string);
}
