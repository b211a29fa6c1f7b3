// Original file: salesmesh/forecasting/v1/forecast_service.proto

import type { ForecastInput as _salesmesh_forecasting_v1_ForecastInput, Forecast as _salesmesh_forecasting_v1_Forecast } from '../../../salesmesh/forecasting/v1/Forecast.ts';

export interface ListForecastsResponseInput {
  forecasts?: (_salesmesh_forecasting_v1_ForecastInput)[] | undefined;
  next_page_token?: (string) | undefined;
}

export interface ListForecastsResponse {
  forecasts: (_salesmesh_forecasting_v1_Forecast)[];
  next_page_token: (string);
}
