// Original file: salesmesh/forecasting/v1/forecast_service.proto


export interface RunForecastRequestInput {
  request_id?: (string) | undefined;
  /**
   * YYYY-MM-DD
   */
  as_of?: (string) | undefined;
}

export interface RunForecastRequest {
  request_id: (string);
  /**
   * YYYY-MM-DD
   */
  as_of: (string);
}
