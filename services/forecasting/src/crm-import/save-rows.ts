import type { CrmMapping, CrmRowProblem } from '@salesmesh/proto/gen/salesmesh/forecasting/v1';
import { opportunityIdOf, referenceIdOf } from '../crm/crm-ids.ts';
import { CrmKind } from '../crm/crm-kind.ts';
import { opportunityReader } from '../crm/read-opportunity.ts';
import { referenceReader } from '../crm/read-reference.ts';
import type { CrmCells } from '../crm/split-crm-rows.ts';
import { dateText } from '../deal-model/deal.ts';
import type { Sighting } from '../opportunity/opportunity.ts';
import type { ReferenceStore, Sighted } from '../reference/reference-store.ts';
import type { FileHeader } from './file-header.ts';
import { type SaveOpportunitiesDeps, type SaveOutcome, saveOpportunities } from './save-opportunities.ts';

export type SaveRowsDeps = SaveOpportunitiesDeps & { readonly references: ReferenceStore };
export type FileOf = Omit<FileHeader, 'mapping'> & { readonly mapping: CrmMapping; readonly tenant: string };

/** A row as it is answered. */
export type SavedRow = {
  readonly line: number;
  readonly status: SaveOutcome | 'rejected';
  readonly opportunity_id?: string;
  readonly external_key?: string;
  readonly problems: CrmRowProblem[];
};

type Read<T> = { readonly line: number } & ({ readonly good: T } | { readonly problems: CrmRowProblem[]; key: string });

export function saveRows(deps: SaveRowsDeps, of: FileOf, rows: readonly CrmCells[]): Promise<SavedRow[]> {
  return of.kind === CrmKind.opportunities ? saveDeals(deps, of, rows) : saveReferences(deps, of, rows);
}

async function saveDeals(deps: SaveRowsDeps, of: FileOf, rows: readonly CrmCells[]): Promise<SavedRow[]> {
  const { tenant, source, asOf, mapping } = of;
  const read = opportunityReader(mapping, asOf);
  const results = rows.map((row): Read<Sighting> => {
    const result = row.problem === undefined ? read(row.cell) : { key: '', problems: [row.problem] };
    if ('problems' in result) return { line: row.line, ...result };
    const { opportunity } = result;
    const sellerId = referenceIdOf(tenant, source, CrmKind.sellers, opportunity.seller);
    const id = opportunityIdOf(tenant, source, opportunity.key);
    const good = { id, source, sellerId, currency: mapping.currency, asOf, row: opportunity };
    return { line: row.line, good };
  });
  const outcomes = await saveOpportunities(deps, goodOf(results));
  return answer(results, outcomes, ({ id, row }) => ({ opportunity_id: id, external_key: row.key }));
}

async function saveReferences(deps: SaveRowsDeps, of: FileOf, rows: readonly CrmCells[]): Promise<SavedRow[]> {
  const { tenant, source, asOf, mapping } = of;
  const kind = of.kind as Exclude<CrmKind, 'opportunities'>;
  const read = referenceReader(mapping, kind);
  const results = rows.map((row): Read<Sighted> => {
    const result = row.problem === undefined ? read(row.cell) : { key: '', problems: [row.problem] };
    if ('problems' in result) return { line: row.line, ...result };
    return { line: row.line, good: { ...result, id: referenceIdOf(tenant, source, kind, result.entry.name) } };
  });
  const sight = { asOf: dateText(asOf), currency: mapping.currency };
  return answer(results, await deps.references.put(kind, goodOf(results), sight), () => ({}));
}

function goodOf<T>(results: readonly Read<T>[]): T[] {
  return results.flatMap((result) => ('good' in result ? [result.good] : []));
}

function answer<T>(
  results: readonly Read<T>[],
  outcomes: readonly SaveOutcome[],
  names: (good: T) => Pick<SavedRow, 'opportunity_id' | 'external_key'>,
): SavedRow[] {
  const inTurn = outcomes.values();
  return results.map((result) => {
    if (!('good' in result)) {
      const key = result.key === '' ? {} : { external_key: result.key };
      return { line: result.line, status: 'rejected', ...key, problems: result.problems };
    }
    const status = inTurn.next().value as SaveOutcome;
    return { line: result.line, status, ...names(result.good), problems: [] };
  });
}
