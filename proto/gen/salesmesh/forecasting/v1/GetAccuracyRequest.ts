// Original file: salesmesh/forecasting/v1/forecast_service.proto


export interface GetAccuracyRequestInput {
  /**
   * Of one forecast's day, or of all.
   */
  as_of?: (string) | undefined;
  /**
   * Of the entries; the summaries are over all of them whatever the page.
   */
  page_size?: (number) | undefined;
  page_token?: (string) | undefined;
}

export interface GetAccuracyRequest {
  /**
   * Of one forecast's day, or of all.
   */
  as_of?: (string) | undefined;
  /**
   * Of the entries; the summaries are over all of them whatever the page.
   */
  page_size: (number);
  page_token: (string);
}
