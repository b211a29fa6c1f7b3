import { createHash } from 'node:crypto';
import { CrmKind } from '../crm/crm-kind.ts';
import { joinDeals, matchKey, type SeenOpportunity } from '../crm/join-deals.ts';
import { type Deal, dayOfText } from '../deal-model/deal.ts';
import { errors } from '../errors.ts';
import type { StoredOpportunity } from '../opportunity/opportunity.ts';
import type { OpportunityStore } from '../opportunity/opportunity-store.ts';
import type { ReferenceStore } from '../reference/reference-store.ts';

export type DealSource = { readonly opportunities: OpportunityStore; readonly references: ReferenceStore };
export type DealSet = { readonly deals: readonly Deal[]; readonly currency: string };

/** Pairs of region and product beyond which a forecast would not fit into one document. */
const MOST_CELLS = 2_000;

/** All opportunities of the tenant as the model takes them. */
export async function readDeals({ opportunities, references }: DealSource): Promise<DealSet> {
  const seen: SeenOpportunity[] = [];
  const currencies = new Set<string>();
  for await (const batch of opportunities.all()) {
    for (const opportunity of batch) {
      seen.push(seenOf(opportunity));
      currencies.add(opportunity.currency);
    }
  }
  const [sellers, products] = await Promise.all([references.list(CrmKind.sellers), references.list(CrmKind.products)]);
  for (const { currency } of products) currencies.add(currency);
  if (currencies.size > 1) throw errors.mixed_currencies({ currencies: [...currencies].sort().join(', ') });
  const regions = new Map(sellers.map(({ id, region = '' }) => [id, region]));
  const listPrices = new Map(products.map(({ name, listPriceMinor = 0 }) => [matchKey(name), listPriceMinor]));
  const deals = joinDeals(seen, { regions, listPrices });
  const cells = new Set(deals.map(({ region, product }) => JSON.stringify([region, product]))).size;
  if (cells > MOST_CELLS) throw errors.pipeline_too_fine({ cells, most: MOST_CELLS });
  const [currency = ''] = currencies;
  return { deals, currency };
}

function seenOf(opportunity: StoredOpportunity): SeenOpportunity {
  const { _id, seller_id, product, stage, engaged_on, first_seen_on, closed_on, value_minor } = opportunity;
  return {
    ...{ id: _id, sellerKey: seller_id, product, stage },
    firstSeenOn: dayOfText(first_seen_on),
    engagedOn: engaged_on === undefined ? undefined : dayOfText(engaged_on),
    closedOn: closed_on === undefined ? undefined : dayOfText(closed_on),
    valueMinor: value_minor,
  };
}

/** SHA-256 of exactly what a forecast is made from. */
export function hashDeals(deals: readonly Deal[]): string {
  const hash = createHash('sha256');
  for (const { id, region, product, listPriceMinor, openedOn, isEngaged, closed } of deals) {
    hash.update(
      `${JSON.stringify([id, region, product, listPriceMinor ?? null, openedOn, isEngaged, closed ?? null])}\n`,
    );
  }
  return hash.digest('hex');
}
