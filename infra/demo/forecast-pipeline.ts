import { readFile } from 'node:fs/promises';
import type { GatewayApi } from './gateway-api.ts';
import type { PipelineData, PipelineKind } from './pipeline-files.ts';

const mappingFile = new URL('../../services/forecasting/mappings/maven-crm.json', import.meta.url);

type ImportCounts = { read: number; created: number; updated: number; unchanged: number; rejected: number };
type Band = { p10: number; p50: number; p90: number };
type Line = { level: string; region: string; product: string; next_four_weeks: Band; all_weeks: Band };
type Forecast = {
  id: string;
  as_of: string;
  currency: string;
  weeks: number;
  lines: Line[];
  coherence: { sums: number; faults: string[] };
};
type Accuracy = { summaries: { level: string; span: string; median_error: number }[] };

/** What was counted of the pipeline, each by the side that knows it. */
export type PipelineTally = {
  readonly rowsSent: number;
  readonly imported: ImportCounts;
  /** Opportunities that forecasting holds. */
  readonly opportunities: number;
  /** Expected value of all weeks, added up over the lines of each level. */
  readonly levels: { readonly total: number; readonly region: number; readonly product: number; readonly both: number };
  readonly sums: number;
  readonly sumsThatDiffer: number;
};

export type PipelineReport = { readonly tally: PipelineTally; readonly lines: readonly string[] };

const weeksBack = 13;
const msPerWeek = 604_800_000;

/** Imports a CRM export, forecasts the next quarter and the last one, and judges the older of the two by what happened. */
export async function forecastPipeline(
  manager: GatewayApi,
  data: PipelineData,
  say: (line: string) => void,
): Promise<PipelineReport> {
  const { name, ...mapping } = JSON.parse(await readFile(mappingFile, 'utf8'));
  await manager.call('PUT', `/v1/crm-mappings/${name}`, mapping);
  say('importing the pipeline');
  const imports = new Map<PipelineKind, ImportCounts>();
  for (const { kind, text } of data.files) imports.set(kind, await importFile(manager, data, kind, text));
  const imported = imports.get('opportunities');
  const deals = data.files.find(({ kind }) => kind === 'opportunities');
  if (imported === undefined || deals === undefined) throw new Error('the export has no opportunities');
  const again = await importFile(manager, data, 'opportunities', deals.text);
  if (again.created + again.updated > 0) throw new Error('a second import of one file changed opportunities');
  const earlier = new Date(Date.parse(data.asOf) - weeksBack * msPerWeek).toISOString().slice(0, 10);
  say(`forecasting as of ${earlier} and ${data.asOf}`);
  await runForecast(manager, earlier);
  const made = await runForecast(manager, data.asOf);
  const kept = await manager.call<{ forecast: Forecast }>('GET', `/v1/forecasts/current?as_of=${data.asOf}`);
  if (kept.forecast.id !== made.id) throw new Error('the forecast that is kept is not the one that was made');
  const accuracy = await manager.call<Accuracy>('GET', `/v1/forecasts/accuracy?as_of=${earlier}`);
  const { total: opportunities } = await manager.call<{ total: number }>('GET', '/v1/opportunities/summary');
  const tally = {
    rowsSent: deals.text.trimEnd().split('\n').length - 1,
    imported,
    opportunities,
    levels: levelsOf(kept.forecast),
    sums: kept.forecast.coherence.sums,
    sumsThatDiffer: kept.forecast.coherence.faults.length,
  };
  return { tally, lines: reportOf(data, kept.forecast, { earlier, accuracy }) };
}

async function importFile(
  manager: GatewayApi,
  { source, asOf }: PipelineData,
  kind: PipelineKind,
  text: string,
): Promise<ImportCounts> {
  const path = `/v1/opportunities/imports?mapping=maven-crm&source=${source}&kind=${kind}&as_of=${asOf}`;
  for await (const { summary } of manager.lines<{ summary?: ImportCounts }>(path, text, 'text/csv')) {
    if (summary) return summary;
  }
  throw new Error(`the import of ${kind} ended without a summary`);
}

async function runForecast(manager: GatewayApi, asOf: string): Promise<Forecast> {
  const body = JSON.stringify({ as_of: asOf });
  for await (const { forecast } of manager.lines<{ forecast?: Forecast }>('/v1/forecasts', body, 'application/json')) {
    if (forecast) return forecast;
  }
  throw new Error('the run ended without a forecast');
}

function levelsOf({ lines }: Forecast): PipelineTally['levels'] {
  const sum = (level: string) =>
    lines.filter((line) => line.level === level).reduce((all, line) => all + line.all_weeks.p50, 0);
  return { total: sum('total'), region: sum('region'), product: sum('product'), both: sum('region_product') };
}

type Earlier = { readonly earlier: string; readonly accuracy: Accuracy };

function reportOf(data: PipelineData, { as_of, currency, weeks, lines }: Forecast, past: Earlier): string[] {
  const rows = lines.filter(({ level }) => level !== 'region_product');
  const errors = past.accuracy.summaries
    .filter(({ span }) => span === 'horizon')
    .map(({ level, median_error }) => `${level} ${(100 * median_error).toFixed(1)} %`);
  return [
    `Forecast of the next ${weeks} weeks as of ${as_of}, in ${currency}: expected value, and what holds in four cases of five`,
    `  from ${data.label}`,
    ...rows.map((line) => `  ${nameOf(line).padEnd(28)} ${amount(line.all_weeks.p50)}  ${range(line.all_weeks)}`),
    `  as of ${past.earlier} it would have been wrong by (median of each level): ${errors.join(', ')}`,
  ];
}

function nameOf({ level, region, product }: Line): string {
  return level === 'total' ? 'total' : `${level} ${region || product || '(unknown)'}`;
}

/** Two digits after the point, as in the currencies of both data sets. */
function amount(minor: number): string {
  return (minor / 100).toLocaleString('en', { maximumFractionDigits: 0 }).padStart(12);
}

function range({ p10, p90 }: Band): string {
  return `${amount(p10)} to ${amount(p90)}`;
}
