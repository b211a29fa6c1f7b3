import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { CrmMapping } from '@salesmesh/proto/gen/salesmesh/forecasting/v1';
import mavenMapping from '../../mappings/maven-crm.json' with { type: 'json' };
import { CrmKind, columnsOf, crmFields } from '../crm/crm-kind.ts';
import { joinDeals, matchKey, type SeenOpportunity } from '../crm/join-deals.ts';
import { type CrmOpportunity, opportunityReader } from '../crm/read-opportunity.ts';
import { type ReferenceEntry, type ReferenceKind, referenceReader } from '../crm/read-reference.ts';
import { type CrmCells, splitCrmRows } from '../crm/split-crm-rows.ts';
import type { Day, Deal } from '../deal-model/deal.ts';
import { errors } from '../errors.ts';

const files: Record<CrmKind, string> = {
  opportunities: 'sales_pipeline.csv',
  products: 'products.csv',
  sellers: 'sales_teams.csv',
  accounts: 'accounts.csv',
};

export type CrmFolder = { readonly deals: readonly Deal[]; readonly asOf: Day; readonly rejected: number };

const mapping = { ...mavenMapping, version: 0 } as CrmMapping;

/** A folder in the shape of the Maven export, as of the newest day that stands in it. */
export async function readCrmFolder(folder: string): Promise<CrmFolder> {
  const sellers = await readReference(folder, CrmKind.sellers);
  const products = await readReference(folder, CrmKind.products);
  const read = opportunityReader(mapping, Number.POSITIVE_INFINITY);
  const opportunities: SeenOpportunity[] = [];
  let rejected = 0;
  for await (const row of rowsOf(folder, CrmKind.opportunities)) {
    const result = row.problem === undefined ? read(row.cell) : undefined;
    if (result === undefined || 'problems' in result) rejected += 1;
    else opportunities.push(seen(result.opportunity));
  }
  const asOf = opportunities.reduce(
    (newest, { engagedOn = 0, closedOn = 0 }) => Math.max(newest, engagedOn, closedOn),
    0,
  );
  const regions = new Map(sellers.map(({ name, region = '' }) => [matchKey(name), region]));
  const listPrices = new Map(products.map(({ name, listPriceMinor = 0 }) => [matchKey(name), listPriceMinor]));
  return {
    deals: joinDeals(
      opportunities.map((opportunity) => ({ ...opportunity, firstSeenOn: asOf })),
      { regions, listPrices },
    ),
    asOf,
    rejected,
  };
}

function seen(opportunity: CrmOpportunity): SeenOpportunity {
  const { key, seller, ...rest } = opportunity;
  return { ...rest, id: key, sellerKey: matchKey(seller), firstSeenOn: 0 };
}

async function readReference(folder: string, kind: ReferenceKind): Promise<ReferenceEntry[]> {
  const read = referenceReader(mapping, kind);
  const entries: ReferenceEntry[] = [];
  for await (const row of rowsOf(folder, kind)) {
    const result = row.problem === undefined ? read(row.cell) : undefined;
    if (result !== undefined && 'entry' in result) entries.push(result.entry);
  }
  return entries;
}

async function* rowsOf(folder: string, kind: CrmKind): AsyncGenerator<CrmCells> {
  const path = join(folder, files[kind]);
  const columns = crmFields[kind].required.flatMap((field) => columnsOf(mapping, kind)[field] ?? []);
  try {
    yield* splitCrmRows(createReadStream(path), columns);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EACCES' && code !== 'EISDIR') throw cause;
    throw errors.evaluation_file_unreadable({ path, reason: code }, { cause });
  }
}
