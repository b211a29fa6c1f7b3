import { inOrder } from '@salesmesh/chassis/in-order';
import type { BidiHandler } from '@salesmesh/chassis/rpc';
import type {
  ImportCardRowInput,
  ImportCardsHeader,
  ImportCardsRequest,
  ImportCardsResponseInput,
} from '@salesmesh/proto/gen/salesmesh/knowledge/v1';
import type { CardAccess } from '../card/card-access.ts';
import { errors } from '../errors.ts';
import { type CardRow, readCardRows } from './read-card-rows.ts';
import { type ImportOf, type SavedRow, type SaveRowsDeps, saveCardRows } from './save-card-rows.ts';

/** Rows written together: large enough that a durable write costs little per row, small enough to answer soon. */
const ROWS_AT_ONCE = 200;

type ImportDeps = SaveRowsDeps & { readonly access: CardAccess };

export function importCards(deps: ImportDeps): BidiHandler<ImportCardsRequest, ImportCardsResponseInput> {
  return async function* handle(requests, { context }) {
    const stream = requests[Symbol.asyncIterator]();
    const { source, reviewed: isReviewed } = await readHeader(stream);
    const { sub: by } = context.actor;
    if (isReviewed && !deps.access.mayReview(context)) throw errors.import_not_vouched();
    const of: ImportOf = { tenant: context.tenant, source, isReviewed, by };
    const summary = { read: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 };
    const save = (rows: readonly CardRow[]) => saveCardRows(deps, of, rows);
    // One batch after the other: a later row of a key is the later version, also across batches.
    for await (const rows of inOrder(readCardRows(chunksOf(stream), ROWS_AT_ONCE), save, { atOnce: 1 })) {
      summary.read += rows.length;
      for (const { status } of rows) summary[status] += 1;
      yield { rows: { rows: rows.map(rowView) } };
    }
    yield { summary };
  };
}

async function readHeader(stream: AsyncIterator<ImportCardsRequest>): Promise<ImportCardsHeader> {
  const first = await stream.next();
  const header = first.done === true ? undefined : first.value.header;
  if (header === undefined || header === null) throw errors.import_without_header();
  if (header.source.trim() === '') {
    const fields = [{ field: 'header.source', zh: '请填写来源名称。', en: 'Name the source of the file.' }];
    throw errors.invalid_request({}, { fields });
  }
  return header;
}

async function* chunksOf(stream: AsyncIterator<ImportCardsRequest>): AsyncGenerator<Uint8Array> {
  for (let next = await stream.next(); next.done !== true; next = await stream.next()) {
    if (next.value.chunk !== undefined && next.value.chunk.length > 0) yield next.value.chunk;
  }
}

function rowView({ line, status, cardId, key, problems }: SavedRow): ImportCardRowInput {
  return {
    ...{ line, status },
    ...(cardId === undefined ? {} : { card_id: cardId }),
    ...(key === undefined ? {} : { key }),
    problems: problems.map(({ field, code, zh, en }) => ({ field, code, reason_zh: zh, reason_en: en })),
  };
}
