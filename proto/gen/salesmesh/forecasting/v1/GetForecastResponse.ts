// Original file: salesmesh/forecasting/v1/forecast_service.proto

import type { ForecastInput as _salesmesh_forecasting_v1_ForecastInput, Forecast as _salesmesh_forecasting_v1_Forecast } from '../../../salesmesh/forecasting/v1/Forecast.ts';

export interface GetForecastResponseInput {
  forecast?: (_salesmesh_forecasting_v1_ForecastInput | null) | undefined;
}

export interface GetForecastResponse {
  forecast: (_salesmesh_forecasting_v1_Forecast | null);
}
