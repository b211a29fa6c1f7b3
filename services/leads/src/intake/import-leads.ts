import { inOrder } from '@salesmesh/chassis/in-order';
import type { BidiHandler } from '@salesmesh/chassis/rpc';
import type { NamedStore } from '@salesmesh/chassis/store';
import type {
  ImportHeader,
  ImportLeadsRequest,
  ImportLeadsResponseInput,
  ImportRowInput,
  Mapping,
} from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { errors } from '../errors.ts';
import type { IntakeRecord } from '../record/intake-record.ts';
import type { TakeInRecords } from '../record/take-in-records.ts';
import { type ReadRow, readRows } from './read-rows.ts';

export type ImportDeps = { readonly mappings: NamedStore<Mapping>; readonly takeIn: TakeInRecords };

/** Rows written together: large enough that a durable write costs little per row, small enough to answer soon. */
const ROWS_AT_ONCE = 500;
/** Bounds the memory of one import. A record that stands in two batches is still one lead, whichever row made it. */
const BATCHES_AT_ONCE = 3;

export function importLeads(deps: ImportDeps): BidiHandler<ImportLeadsRequest, ImportLeadsResponseInput> {
  return async function* handle(requests, { context }) {
    const stream = requests[Symbol.asyncIterator]();
    const header = await readHeader(stream);
    const mapping = await deps.mappings.get(header.mapping);
    if (mapping === undefined) throw errors.mapping_not_found({ name: header.mapping });
    const summary = { read: 0, created: 0, duplicate: 0, rejected: 0 };
    const save = (rows: readonly ReadRow[]) => saveRows(deps, { tenant: context.tenant, source: header.source, rows });
    for await (const rows of inOrder(readRows(mapping, chunksOf(stream), ROWS_AT_ONCE), save, {
      atOnce: BATCHES_AT_ONCE,
    })) {
      summary.read += rows.length;
      for (const { status } of rows) summary[status] += 1;
      yield { rows: { rows } };
    }
    yield { summary };
  };
}

type SavedRow = ImportRowInput & { status: 'created' | 'duplicate' | 'rejected' };

async function readHeader(stream: AsyncIterator<ImportLeadsRequest>): Promise<ImportHeader> {
  const first = await stream.next();
  const header = first.done === true ? undefined : first.value.header;
  if (header === undefined || header === null) throw errors.import_without_header();
  if (header.source.trim() === '') {
    const fields = [{ field: 'header.source', zh: '请填写来源名称。', en: 'Name the source of the file.' }];
    throw errors.invalid_request({}, { fields });
  }
  return header;
}

async function* chunksOf(stream: AsyncIterator<ImportLeadsRequest>): AsyncGenerator<Uint8Array> {
  for (let next = await stream.next(); next.done !== true; next = await stream.next()) {
    if (next.value.chunk !== undefined && next.value.chunk.length > 0) yield next.value.chunk;
  }
}

type Rows = { readonly tenant: string; readonly source: string; readonly rows: readonly ReadRow[] };

async function saveRows(deps: ImportDeps, { tenant, source, rows }: Rows): Promise<SavedRow[]> {
  const records: IntakeRecord[] = rows.flatMap(({ record }) => record ?? []);
  const outcomes = records.length === 0 ? [] : await deps.takeIn({ tenant, source, records });
  let at = 0;
  return rows.map(({ line, record, problems, externalKey }): SavedRow => {
    if (record === undefined) return { line, status: 'rejected', external_key: externalKey, problems };
    const outcome = outcomes[at];
    at += 1;
    if (outcome === undefined) throw new RangeError('intake answered fewer records than it was given');
    return { line, status: outcome.status, lead_id: outcome.leadId, external_key: record.externalKey, problems: [] };
  });
}
