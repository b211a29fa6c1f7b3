// Original file: salesmesh/forecasting/v1/forecast_service.proto

import type { ForecastWeekInput as _salesmesh_forecasting_v1_ForecastWeekInput, ForecastWeek as _salesmesh_forecasting_v1_ForecastWeek } from '../../../salesmesh/forecasting/v1/ForecastWeek.ts';
import type { BandInput as _salesmesh_forecasting_v1_BandInput, Band as _salesmesh_forecasting_v1_Band } from '../../../salesmesh/forecasting/v1/Band.ts';

/**
 * Won value to come of one line of one level.
 */
export interface ForecastLineInput {
  /**
   * total | region | product | region_product
   */
  level?: (string) | undefined;
  /**
   * Empty where the level sums over regions, and for sellers without an office.
   */
  region?: (string) | undefined;
  product?: (string) | undefined;
  weeks?: (_salesmesh_forecasting_v1_ForecastWeekInput)[] | undefined;
  next_four_weeks?: (_salesmesh_forecasting_v1_BandInput | null) | undefined;
  all_weeks?: (_salesmesh_forecasting_v1_BandInput | null) | undefined;
}

/**
 * Won value to come of one line of one level.
 */
export interface ForecastLine {
  /**
   * total | region | product | region_product
   */
  level: (string);
  /**
   * Empty where the level sums over regions, and for sellers without an office.
   */
  region: (string);
  product: (string);
  weeks: (_salesmesh_forecasting_v1_ForecastWeek)[];
  next_four_weeks: (_salesmesh_forecasting_v1_Band | null);
  all_weeks: (_salesmesh_forecasting_v1_Band | null);
}
