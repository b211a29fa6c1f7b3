import type { ForecastState, StoredForecast } from './forecast.ts';

type ForecastPage = { readonly items: readonly StoredForecast[]; readonly nextPageToken: string };

/** What may be asked of the storage of forecasts: there is no way to change one. */
export type ForecastStore = {
  load(id: string): Promise<StoredForecast | undefined>;
  /** What is there already stays as it is. */
  insert(id: string, state: ForecastState): Promise<void>;
  /** The one made last of this as-of day, or of the newest one. */
  newest(asOf?: string): Promise<StoredForecast | undefined>;
  /** Newest as-of day first, then the one made last; without lines. */
  page(query: { readonly pageSize: number; readonly pageToken: string }): Promise<ForecastPage>;
  /** Newest as-of day first. */
  list(limit: number, asOf?: string): Promise<StoredForecast[]>;
};
