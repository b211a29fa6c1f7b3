import { moneyFromText } from '@salesmesh/chassis/money';
import type { CrmMapping, CrmRowProblem } from '@salesmesh/proto/gen/salesmesh/forecasting/v1';
import { type CrmKind, columnsOf, crmFields } from './crm-kind.ts';
import { crmProblem } from './crm-problem.ts';

/** What an export says of a product, seller or account under its name. */
export type ReferenceEntry = {
  readonly name: string;
  /** Of a product, in minor units of the mapping's currency. */
  readonly listPriceMinor?: number;
  /** Of a seller. */
  readonly region?: string;
  /** Of an account. */
  readonly sector?: string;
};

export type ReferenceKind = Exclude<CrmKind, 'opportunities'>;
export type ReadReference = (
  cell: (column: string) => string,
) => { readonly entry: ReferenceEntry } | { readonly key: string; readonly problems: CrmRowProblem[] };

export function referenceReader(mapping: CrmMapping, kind: ReferenceKind): ReadReference {
  const columns = columnsOf(mapping, kind);
  return (cell) => {
    const text = (field: string): string => (columns[field] === undefined ? '' : cell(columns[field]));
    const problems = crmFields[kind].required
      .filter((field) => text(field) === '')
      .map((field) => crmProblem(columns[field] ?? field, 'missing'));
    const price = kind === 'products' ? moneyFromText(text('list_price'), mapping.currency) : undefined;
    const isPriceWrong = kind === 'products' && text('list_price') !== '' && !(price && price.amountMinor >= 0);
    if (isPriceWrong) problems.push(crmProblem(columns.list_price ?? 'list_price', 'invalid_amount'));
    const name = text('name');
    if (problems.length > 0) return { key: name, problems };
    return {
      entry: {
        name,
        ...(price === undefined ? {} : { listPriceMinor: price.amountMinor }),
        ...(kind === 'sellers' ? { region: text('region') } : {}),
        ...(kind === 'accounts' ? { sector: text('sector') } : {}),
      },
    };
  };
}
