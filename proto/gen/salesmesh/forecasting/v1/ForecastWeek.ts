// Original file: salesmesh/forecasting/v1/forecast_service.proto

import type { BandInput as _salesmesh_forecasting_v1_BandInput, Band as _salesmesh_forecasting_v1_Band } from '../../../salesmesh/forecasting/v1/Band.ts';

export interface ForecastWeekInput {
  /**
   * YYYY-MM-DD
   */
  starts_on?: (string) | undefined;
  value?: (_salesmesh_forecasting_v1_BandInput | null) | undefined;
}

export interface ForecastWeek {
  /**
   * YYYY-MM-DD
   */
  starts_on: (string);
  value: (_salesmesh_forecasting_v1_Band | null);
}
