import type { CrmMapping } from '@salesmesh/proto/gen/salesmesh/forecasting/v1';

/** Files of a CRM export. */
export const CrmKind = {
  opportunities: 'opportunities',
  products: 'products',
  sellers: 'sellers',
  accounts: 'accounts',
} as const;
export type CrmKind = (typeof CrmKind)[keyof typeof CrmKind];

/** What each kind of file can hold; those in `required` must have a column. */
export const crmFields = {
  opportunities: {
    required: ['id', 'seller', 'product', 'stage', 'closed_on', 'value'],
    optional: ['account', 'engaged_on'],
  },
  products: { required: ['name', 'list_price'], optional: [] },
  sellers: { required: ['name', 'region'], optional: [] },
  accounts: { required: ['name'], optional: ['sector'] },
} as const satisfies Record<CrmKind, { required: readonly string[]; optional: readonly string[] }>;

/** Field → column of one kind of file. */
export function columnsOf(mapping: CrmMapping, kind: CrmKind): Readonly<Record<string, string>> {
  return {
    opportunities: mapping.opportunity_columns,
    products: mapping.product_columns,
    sellers: mapping.seller_columns,
    accounts: mapping.account_columns,
  }[kind];
}
