import type { Stored } from '@salesmesh/chassis/store';
import { type Band, FORECAST_WEEKS, type ForecastLine } from '../deal-model/forecast-pipeline.ts';

/** A forecast as it was on its day. It never changes. */
export type ForecastState = {
  readonly as_of: string;
  readonly made_at: string;
  readonly made_by: string;
  /** Made when opportunities were known beyond the as-of day. */
  readonly is_retrospective: boolean;
  readonly model_version: string;
  readonly inputs_sha256: string;
  readonly opportunities: number;
  readonly currency: string;
  readonly lines: readonly ForecastLine[];
};
export type StoredForecast = Stored<ForecastState>;

export type ForecastEvent = {
  readonly type: 'ForecastMade';
  readonly message: { forecast_id: string; as_of: string; model_version: string; made_at: string };
};

export function forecastMade(id: string, { as_of, model_version, made_at }: ForecastState): ForecastEvent {
  return { type: 'ForecastMade', message: { forecast_id: id, as_of, model_version, made_at } };
}

export type CoherenceReport = { readonly sums: number; readonly faults: readonly string[] };

/** Where a line belongs among the lines of a coarser level. */
type Grouping = { readonly fine: string; readonly coarse: string; readonly key: (line: ForecastLine) => string };

const groupings: readonly Grouping[] = [
  { fine: 'region', coarse: 'total', key: () => '' },
  { fine: 'product', coarse: 'total', key: () => '' },
  { fine: 'region_product', coarse: 'total', key: () => '' },
  { fine: 'region_product', coarse: 'region', key: ({ region }) => region },
  { fine: 'region_product', coarse: 'product', key: ({ product }) => product },
];

/** Compares every sum of the kept figures, over levels and over weeks. Exact: minor units are whole numbers. */
export function checkCoherence(lines: readonly ForecastLine[]): CoherenceReport {
  const faults: string[] = [];
  let sums = 0;
  const compare = (what: string, parts: readonly number[], whole: number): void => {
    sums += 1;
    const sum = parts.reduce((all, part) => all + part, 0);
    if (sum !== whole) faults.push(`${what}: ${sum} is not ${whole}`);
  };
  for (const { fine, coarse, key } of groupings) {
    const parts = Map.groupBy(
      lines.filter(({ level }) => level === fine),
      key,
    );
    for (const whole of lines.filter(({ level }) => level === coarse)) {
      const own = parts.get(coarse === 'total' ? '' : key(whole)) ?? [];
      for (const [name, band] of bandsOf(whole)) {
        compare(
          `${coarse} "${key(whole)}" by ${fine}, ${name}`,
          own.map((line) => bandsOf(line).get(name)?.p50 ?? 0),
          band.p50,
        );
      }
    }
  }
  for (const line of lines) {
    const name = `${line.level} "${line.region}" "${line.product}"`;
    const weeks = line.weeks.map(({ p50 }) => p50);
    compare(`${name}, next four weeks`, weeks.slice(0, 4), line.nextFour.p50);
    compare(`${name}, all weeks`, weeks, line.horizon.p50);
  }
  return { sums, faults };
}

function bandsOf({ weeks, nextFour, horizon }: ForecastLine): Map<string, Band> {
  const byWeek = weeks.slice(0, FORECAST_WEEKS).map((band, at) => [`week ${at + 1}`, band] as const);
  return new Map([...byWeek, ['next four weeks', nextFour], ['all weeks', horizon]]);
}
