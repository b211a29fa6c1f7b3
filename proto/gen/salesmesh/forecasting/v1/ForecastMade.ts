// Original file: salesmesh/forecasting/v1/events.proto


export interface ForecastMadeInput {
  forecast_id?: (string) | undefined;
  as_of?: (string) | undefined;
  model_version?: (string) | undefined;
  made_at?: (string) | undefined;
}

export interface ForecastMade {
  forecast_id: (string);
  as_of: (string);
  model_version: (string);
  made_at: (string);
}
