// Original file: salesmesh/forecasting/v1/forecast_service.proto


export interface GetForecastRequestInput {
  as_of?: (string) | undefined;
}

export interface GetForecastRequest {
  as_of?: (string) | undefined;
}
