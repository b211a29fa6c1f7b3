import type { DemoData } from './demo-data.ts';
import type { GatewayApi } from './gateway-api.ts';
import { csvFile, freshMapping, ndjsonFile, pastMapping } from './lead-files.ts';

type ImportCounts = { read: number; created: number; duplicate: number; rejected: number };
type Problem = { field: string; code: string; reason_en: string };
type Line = {
  row?: { line: number; status: string; lead_id?: string; problems: Problem[] };
  summary?: ImportCounts;
};

export type Imported = {
  counts: ImportCounts;
  rowsSent: number;
  /** One line for each kind of bad row, as a person would read it. */
  badRows: string[];
  rowsPerSecond: number;
  /** Ids of the new leads, in the order of the file. */
  freshIds: string[];
};

type File = { mapping: string; source: string; contentType: string; text: string };

/**
 * Imports the past leads as NDJSON and the new ones as CSV, then the CSV a second time, which must create nothing.
 * Each file is one streamed request.
 */
export async function importLeads(manager: GatewayApi, data: DemoData): Promise<Imported> {
  await manager.call('PUT', '/v1/mappings/past', pastMapping(data));
  await manager.call('PUT', '/v1/mappings/fresh', freshMapping(data));
  const csv = csvFile(data.fresh, data.key);
  const past = { mapping: 'past', source: 'past', contentType: 'application/x-ndjson', text: ndjsonFile(data.past) };
  const fresh = { mapping: 'fresh', source: 'fresh', contentType: 'text/csv', text: csv.text };
  const startedAt = performance.now();
  const first = [await importFile(manager, past), await importFile(manager, fresh)] as const;
  const seconds = (performance.now() - startedAt) / 1_000;
  const again = await importFile(manager, fresh);
  if (again.counts.created !== 0) throw new Error(`a second import of one file created ${again.counts.created} leads`);
  const firstRead = first.reduce((sum, { counts }) => sum + counts.read, 0);
  return {
    counts: [...first, again].map(({ counts }) => counts).reduce(add),
    rowsSent: data.past.length + 2 * csv.rowCount,
    badRows: first.flatMap(({ badRows }) => badRows),
    rowsPerSecond: firstRead / seconds,
    freshIds: first[1].createdIds,
  };
}

type ImportedFile = { counts: ImportCounts; badRows: string[]; createdIds: string[] };

async function importFile(manager: GatewayApi, file: File): Promise<ImportedFile> {
  const path = `/v1/leads/imports?mapping=${file.mapping}&source=${file.source}`;
  const badRows: string[] = [];
  const createdIds: string[] = [];
  const seen: Record<string, number> = {};
  for await (const { row, summary } of manager.lines<Line>(path, file.text, file.contentType)) {
    if (row) seen[row.status] = (seen[row.status] ?? 0) + 1;
    if (row?.status === 'created' && row.lead_id) createdIds.push(row.lead_id);
    if (row?.status === 'rejected') badRows.push(describe(row.line, row.problems));
    if (!summary) continue;
    const listed = (seen.created ?? 0) + (seen.duplicate ?? 0) + (seen.rejected ?? 0);
    if (listed !== summary.read) throw new Error(`the import read ${summary.read} rows and listed ${listed}`);
    return { counts: summary, badRows, createdIds };
  }
  throw new Error('the import ended without a summary');
}

function describe(line: number, problems: readonly Problem[]): string {
  return `line ${line}: ${problems.map(({ field, code, reason_en }) => `${field} ${code} (${reason_en})`).join('; ')}`;
}

function add(a: ImportCounts, b: ImportCounts): ImportCounts {
  return {
    read: a.read + b.read,
    created: a.created + b.created,
    duplicate: a.duplicate + b.duplicate,
    rejected: a.rejected + b.rejected,
  };
}
