// Original file: salesmesh/forecasting/v1/forecast_service.proto


export interface GetAccuracyRequestInput {
  /**
   * Of one forecast's day, or of all.
   */
  as_of?: (string) | undefined;
}

export interface GetAccuracyRequest {
  /**
   * Of one forecast's day, or of all.
   */
  as_of?: (string) | undefined;
}
