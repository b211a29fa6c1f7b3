// Original file: salesmesh/forecasting/v1/forecast_service.proto

import type { AccuracySummaryInput as _salesmesh_forecasting_v1_AccuracySummaryInput, AccuracySummary as _salesmesh_forecasting_v1_AccuracySummary } from '../../../salesmesh/forecasting/v1/AccuracySummary.ts';
import type { AccuracyEntryInput as _salesmesh_forecasting_v1_AccuracyEntryInput, AccuracyEntry as _salesmesh_forecasting_v1_AccuracyEntry } from '../../../salesmesh/forecasting/v1/AccuracyEntry.ts';

export interface GetAccuracyResponseInput {
  /**
   * Happenings up to the end of this day are known; later weeks are not judged.
   */
  observed_through?: (string) | undefined;
  /**
   * Per quarter in which the judged span ended, level and span.
   */
  summaries?: (_salesmesh_forecasting_v1_AccuracySummaryInput)[] | undefined;
  /**
   * Per forecast, line and span; newest forecast first.
   */
  entries?: (_salesmesh_forecasting_v1_AccuracyEntryInput)[] | undefined;
  next_page_token?: (string) | undefined;
}

export interface GetAccuracyResponse {
  /**
   * Happenings up to the end of this day are known; later weeks are not judged.
   */
  observed_through?: (string) | undefined;
  /**
   * Per quarter in which the judged span ended, level and span.
   */
  summaries: (_salesmesh_forecasting_v1_AccuracySummary)[];
  /**
   * Per forecast, line and span; newest forecast first.
   */
  entries: (_salesmesh_forecasting_v1_AccuracyEntry)[];
  next_page_token: (string);
}
