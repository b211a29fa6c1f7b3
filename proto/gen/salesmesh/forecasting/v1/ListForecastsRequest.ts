// Original file: salesmesh/forecasting/v1/forecast_service.proto


export interface ListForecastsRequestInput {
  page_size?: (number) | undefined;
  page_token?: (string) | undefined;
}

export interface ListForecastsRequest {
  page_size: (number);
  page_token: (string);
}
