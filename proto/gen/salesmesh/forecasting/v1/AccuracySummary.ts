// Original file: salesmesh/forecasting/v1/forecast_service.proto


export interface AccuracySummaryInput {
  /**
   * Such as 2017-Q4.
   */
  quarter?: (string) | undefined;
  level?: (string) | undefined;
  /**
   * next_four | horizon
   */
  span?: (string) | undefined;
  judged?: (number) | undefined;
  /**
   * Median of the absolute errors as shares of what happened.
   */
  median_error?: (number | string) | undefined;
  /**
   * Share of what happened that lay within p10 and p90.
   */
  coverage80?: (number | string) | undefined;
}

export interface AccuracySummary {
  /**
   * Such as 2017-Q4.
   */
  quarter: (string);
  level: (string);
  /**
   * next_four | horizon
   */
  span: (string);
  judged: (number);
  /**
   * Median of the absolute errors as shares of what happened.
   */
  median_error: (number);
  /**
   * Share of what happened that lay within p10 and p90.
   */
  coverage80: (number);
}
