import type { Price } from '../automation/automation.ts';
import type { PricePolicy } from '../settings/settings.ts';

/** Shares come out of divisions: what differs by less is the same price. */
const ROUNDING = 1e-9;

/**
 * Whether a price is inside the margin is for the tenant's policy to say, from how far it stands from the list price; what
 * the caller says of it counts only where it is stricter. Without a policy the caller's word stands.
 */
export function priceFacts(price: Price, policy: PricePolicy | undefined): Price {
  if (policy === undefined) return price;
  const { deviation, within_margin } = price;
  const isInside =
    deviation != null &&
    deviation >= -policy.discountMax - ROUNDING &&
    deviation <= policy.markupMax + ROUNDING &&
    within_margin !== false;
  return { ...price, within_margin: isInside };
}
