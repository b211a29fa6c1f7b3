import { createHash } from 'node:crypto';
import type { StoredAutomation } from '../automation/change.ts';
import { complianceErrors } from '../errors.ts';
import type { DeliveryLeaf, DeliveryStatus, ExpiryLeaf } from '../ledger/leaf.ts';

/** SHA-256 of nothing, in hex: no message left. */
export const NOTHING_SENT_HASH = createHash('sha256').digest('hex');

type Delivery = { deliveryId: string; status: DeliveryStatus; sentHash: string; at: Date };

/** What became of a permit. One that was withdrawn at redemption is a failed delivery of nothing. */
export function deliveryLeaf(automation: StoredAutomation, { at, ...delivery }: Delivery): DeliveryLeaf {
  return { kind: 'delivery', ...permitEvent(automation, at), ...delivery };
}

export function expiryLeaf(automation: StoredAutomation, at: Date): ExpiryLeaf {
  return { kind: 'expiry', ...permitEvent(automation, at) };
}

function permitEvent({ _id, tenant, permit }: StoredAutomation, at: Date) {
  if (permit === undefined) throw complianceErrors.permit_not_found({ id: _id });
  return { tenant, automationId: _id, permitIndex: permit.index, at: at.toISOString() };
}
