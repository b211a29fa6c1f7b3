import { inOrder } from '@salesmesh/chassis/in-order';
import type { BidiHandler } from '@salesmesh/chassis/rpc';
import type { NamedStore } from '@salesmesh/chassis/store';
import type {
  CrmMapping,
  CrmRowInput,
  ImportCrmFileRequest,
  ImportCrmFileResponseInput,
} from '@salesmesh/proto/gen/salesmesh/forecasting/v1';
import { CrmKind, columnsOf, crmFields } from '../crm/crm-kind.ts';
import { type CrmCells, splitCrmRows } from '../crm/split-crm-rows.ts';
import { dateText } from '../deal-model/deal.ts';
import { errors } from '../errors.ts';
import type { ReferenceStore } from '../reference/reference-store.ts';
import { readFileHeader } from './file-header.ts';
import type { SaveOpportunitiesDeps } from './save-opportunities.ts';
import { saveRows } from './save-rows.ts';

export type ImportDeps = SaveOpportunitiesDeps & {
  readonly mappings: NamedStore<CrmMapping>;
  readonly references: ReferenceStore;
};

/** Rows written together: large enough that a durable write costs little per row, small enough to answer soon. */
const ROWS_AT_ONCE = 500;

export function importCrmFile(deps: ImportDeps): BidiHandler<ImportCrmFileRequest, ImportCrmFileResponseInput> {
  return async function* handle(requests, { context }) {
    const stream = requests[Symbol.asyncIterator]();
    const first = await stream.next();
    const header = readFileHeader(first.done === true ? undefined : first.value.header);
    const mapping = await deps.mappings.get(header.mapping);
    if (mapping === undefined) throw errors.mapping_not_found({ name: header.mapping });
    const of = { ...header, mapping, tenant: context.tenant };
    const summary = { read: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 };
    const columns = crmFields[header.kind].required.map((field) => columnsOf(mapping, header.kind)[field] ?? field);
    const batches = inBatches(splitCrmRows(chunksOf(stream), columns));
    // One batch after the other: of two rows of one deal the later counts, also across batches.
    for await (const rows of inOrder(batches, (batch) => saveRows(deps, of, batch), { atOnce: 1 })) {
      summary.read += rows.length;
      for (const { status } of rows) summary[status] += 1;
      yield { rows: { rows: rows as CrmRowInput[] } };
    }
    if (header.kind === CrmKind.opportunities) await deps.references.observe(header.source, dateText(header.asOf));
    yield { summary };
  };
}

async function* chunksOf(stream: AsyncIterator<ImportCrmFileRequest>): AsyncGenerator<Uint8Array> {
  for (let next = await stream.next(); next.done !== true; next = await stream.next()) {
    if (next.value.chunk !== undefined && next.value.chunk.length > 0) yield next.value.chunk;
  }
}

async function* inBatches(rows: AsyncIterable<CrmCells>): AsyncGenerator<CrmCells[]> {
  let batch: CrmCells[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < ROWS_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
