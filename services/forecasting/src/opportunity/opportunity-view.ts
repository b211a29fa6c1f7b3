import type { OpportunityInput } from '@salesmesh/proto/gen/salesmesh/forecasting/v1';
import type { StoredOpportunity } from './opportunity.ts';

/** The opportunity as the contract shows it. */
export function opportunityView(opportunity: StoredOpportunity, region: string): OpportunityInput {
  const { _id, tenant: _tenant, value_minor, currency, ...shown } = opportunity;
  const value = value_minor === undefined ? {} : { value: { amount_minor: value_minor, currency } };
  return { ...shown, id: _id, region, ...value };
}
