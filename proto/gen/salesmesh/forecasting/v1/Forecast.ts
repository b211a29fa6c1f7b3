// Original file: salesmesh/forecasting/v1/forecast_service.proto

import type { ForecastLineInput as _salesmesh_forecasting_v1_ForecastLineInput, ForecastLine as _salesmesh_forecasting_v1_ForecastLine } from '../../../salesmesh/forecasting/v1/ForecastLine.ts';
import type { CoherenceInput as _salesmesh_forecasting_v1_CoherenceInput, Coherence as _salesmesh_forecasting_v1_Coherence } from '../../../salesmesh/forecasting/v1/Coherence.ts';

export interface ForecastInput {
  id?: (string) | undefined;
  /**
   * Day at whose end it stands, YYYY-MM-DD.
   */
  as_of?: (string) | undefined;
  made_at?: (string) | undefined;
  made_by?: (string) | undefined;
  /**
   * Made when later opportunities were known already. They were not used; but what the CRM had mended by then was.
   */
  is_retrospective?: (boolean) | undefined;
  model_version?: (string) | undefined;
  /**
   * SHA-256 over the opportunities that went in, lower-case hexadecimal.
   */
  inputs_sha256?: (string) | undefined;
  opportunities?: (number) | undefined;
  currency?: (string) | undefined;
  weeks?: (number) | undefined;
  /**
   * total, region, product, region_product: each adds up to the one before.
   */
  lines?: (_salesmesh_forecasting_v1_ForecastLineInput)[] | undefined;
  coherence?: (_salesmesh_forecasting_v1_CoherenceInput | null) | undefined;
}

export interface Forecast {
  id: (string);
  /**
   * Day at whose end it stands, YYYY-MM-DD.
   */
  as_of: (string);
  made_at: (string);
  made_by: (string);
  /**
   * Made when later opportunities were known already. They were not used; but what the CRM had mended by then was.
   */
  is_retrospective: (boolean);
  model_version: (string);
  /**
   * SHA-256 over the opportunities that went in, lower-case hexadecimal.
   */
  inputs_sha256: (string);
  opportunities: (number);
  currency: (string);
  weeks: (number);
  /**
   * total, region, product, region_product: each adds up to the one before.
   */
  lines: (_salesmesh_forecasting_v1_ForecastLine)[];
  coherence: (_salesmesh_forecasting_v1_Coherence | null);
}
