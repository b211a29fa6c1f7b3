// Original file: salesmesh/forecasting/v1/opportunity_service.proto


export interface SummariseOpportunitiesResponseInput {
  total?: (number) | undefined;
  prospecting?: (number) | undefined;
  engaging?: (number) | undefined;
  won?: (number) | undefined;
  lost?: (number) | undefined;
  products?: (number) | undefined;
  sellers?: (number) | undefined;
  accounts?: (number) | undefined;
  /**
   * Newest export day; absent before the first import of opportunities.
   */
  observed_through?: (string) | undefined;
}

export interface SummariseOpportunitiesResponse {
  total: (number);
  prospecting: (number);
  engaging: (number);
  won: (number);
  lost: (number);
  products: (number);
  sellers: (number);
  accounts: (number);
  /**
   * Newest export day; absent before the first import of opportunities.
   */
  observed_through?: (string) | undefined;
}
