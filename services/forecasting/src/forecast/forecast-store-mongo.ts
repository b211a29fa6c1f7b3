import { aggregateStore, type EncodeEvents, page, type Store, type TenantModel } from '@salesmesh/chassis/store';
import { type ForecastState, forecastMade, type StoredForecast } from './forecast.ts';
import type { ForecastStore } from './forecast-store.ts';

const text = { type: String };
const PLAIN = { outbox: 0, requestIds: 0, writes: 0 } as const;
const NEWEST = { as_of: -1, made_at: -1, _id: 1 } as const;

export function forecastModel(store: Store): TenantModel<ForecastState> {
  return store.model<ForecastState>(
    'forecasts',
    {
      ...{ as_of: text, made_at: text, made_by: text, model_version: text, inputs_sha256: text, currency: text },
      is_retrospective: { type: Boolean },
      opportunities: { type: Number },
      lines: [{ type: Object }],
    },
    // `newest`, `page` and `list`.
    { indexes: [{ key: { tenant: 1, as_of: -1, made_at: -1, _id: 1 } }] },
  );
}

export function forecastStoreMongo(model: TenantModel<ForecastState>, encode: EncodeEvents): ForecastStore {
  const aggregates = aggregateStore(model);
  const list = async (limit: number, asOf?: string) => {
    const filter = asOf === undefined ? {} : { as_of: asOf };
    return (await model.find(filter, { sort: NEWEST, limit, projection: PLAIN })) as StoredForecast[];
  };
  return {
    load: (id) => aggregates.load(id),
    insert: async (id, state) => {
      const events = encode({ id, version: 1 }, [forecastMade(id, state)], new Date(state.made_at));
      await aggregates.insert([{ id, state, events }]);
    },
    newest: async (asOf) => (await list(1, asOf))[0],
    page: async ({ pageSize, pageToken }) => {
      const projection = { ...PLAIN, lines: 0 as const };
      const found = await page(model, { filter: {}, sort: NEWEST, pageSize, pageToken, projection });
      return { items: found.items as StoredForecast[], nextPageToken: found.nextPageToken };
    },
    list,
  };
}
