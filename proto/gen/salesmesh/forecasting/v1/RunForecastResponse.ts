// Original file: salesmesh/forecasting/v1/forecast_service.proto

import type { ForecastProgressInput as _salesmesh_forecasting_v1_ForecastProgressInput, ForecastProgress as _salesmesh_forecasting_v1_ForecastProgress } from '../../../salesmesh/forecasting/v1/ForecastProgress.ts';
import type { ForecastInput as _salesmesh_forecasting_v1_ForecastInput, Forecast as _salesmesh_forecasting_v1_Forecast } from '../../../salesmesh/forecasting/v1/Forecast.ts';

export interface RunForecastResponseInput {
  progress?: (_salesmesh_forecasting_v1_ForecastProgressInput | null) | undefined;
  forecast?: (_salesmesh_forecasting_v1_ForecastInput | null) | undefined;
  part?: "progress"|"forecast" | undefined;
}

export interface RunForecastResponse {
  progress?: (_salesmesh_forecasting_v1_ForecastProgress | null) | undefined;
  forecast?: (_salesmesh_forecasting_v1_Forecast | null) | undefined;
}
