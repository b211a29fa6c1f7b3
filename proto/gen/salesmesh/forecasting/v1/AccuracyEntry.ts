// Original file: salesmesh/forecasting/v1/forecast_service.proto

import type { BandInput as _salesmesh_forecasting_v1_BandInput, Band as _salesmesh_forecasting_v1_Band } from '../../../salesmesh/forecasting/v1/Band.ts';
import type { MoneyInput as _salesmesh_forecasting_v1_MoneyInput, Money as _salesmesh_forecasting_v1_Money } from '../../../salesmesh/forecasting/v1/Money.ts';

export interface AccuracyEntryInput {
  forecast_id?: (string) | undefined;
  as_of?: (string) | undefined;
  is_retrospective?: (boolean) | undefined;
  level?: (string) | undefined;
  region?: (string) | undefined;
  product?: (string) | undefined;
  span?: (string) | undefined;
  ends_on?: (string) | undefined;
  forecast?: (_salesmesh_forecasting_v1_BandInput | null) | undefined;
  actual?: (_salesmesh_forecasting_v1_MoneyInput | null) | undefined;
  /**
   * Absent when nothing was won.
   */
  error?: (number | string) | undefined;
  is_within?: (boolean) | undefined;
}

export interface AccuracyEntry {
  forecast_id: (string);
  as_of: (string);
  is_retrospective: (boolean);
  level: (string);
  region: (string);
  product: (string);
  span: (string);
  ends_on: (string);
  forecast: (_salesmesh_forecasting_v1_Band | null);
  actual: (_salesmesh_forecasting_v1_Money | null);
  /**
   * Absent when nothing was won.
   */
  error?: (number) | undefined;
  is_within: (boolean);
}
