import { type Day, type Deal, DealOutcome } from '../deal-model/deal.ts';
import { OpportunityStage } from './opportunity-stage.ts';

/** An opportunity as far as the model needs it. */
export type SeenOpportunity = {
  readonly id: string;
  readonly sellerKey: string;
  readonly product: string;
  readonly stage: OpportunityStage;
  readonly engagedOn?: Day | undefined;
  readonly firstSeenOn: Day;
  readonly closedOn?: Day | undefined;
  readonly valueMinor?: number | undefined;
};
export type Reference = {
  /** By `sellerKey`. */
  readonly regions: ReadonlyMap<string, string>;
  /** By `matchKey` of the product. */
  readonly listPrices: ReadonlyMap<string, number>;
};

/** One line of the forecast for sellers whom no file places. */
const NO_REGION = '';

/** Files of one CRM do not spell alike: "GTXPro" in one is "GTX Pro" in another. */
export function matchKey(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]+/g, '');
}

/** Opportunities as the model takes them. A product is called as it is first spelt. */
export function joinDeals(opportunities: readonly SeenOpportunity[], { regions, listPrices }: Reference): Deal[] {
  const spelling = new Map<string, string>();
  return opportunities.map((opportunity) => {
    const productKey = matchKey(opportunity.product);
    const product = spelling.get(productKey) ?? opportunity.product;
    spelling.set(productKey, product);
    return {
      id: opportunity.id,
      region: regions.get(opportunity.sellerKey) ?? NO_REGION,
      product,
      listPriceMinor: listPrices.get(productKey),
      // An export may be the first to show a deal that is closed already.
      openedOn: opportunity.engagedOn ?? Math.min(opportunity.firstSeenOn, opportunity.closedOn ?? Infinity),
      isEngaged: opportunity.engagedOn !== undefined,
      closed: closingOf(opportunity),
    };
  });
}

function closingOf({ stage, closedOn, valueMinor }: SeenOpportunity): Deal['closed'] {
  if (closedOn === undefined) return undefined;
  const outcome = stage === OpportunityStage.won ? DealOutcome.won : DealOutcome.lost;
  return { on: closedOn, outcome, valueMinor: valueMinor ?? 0 };
}
