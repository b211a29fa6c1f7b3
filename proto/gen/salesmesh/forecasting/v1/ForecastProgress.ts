// Original file: salesmesh/forecasting/v1/forecast_service.proto


export interface ForecastProgressInput {
  /**
   * read | compute
   */
  step?: (string) | undefined;
  share01?: (number | string) | undefined;
}

export interface ForecastProgress {
  /**
   * read | compute
   */
  step: (string);
  share01: (number);
}
