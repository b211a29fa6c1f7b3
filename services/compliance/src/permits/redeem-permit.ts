import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { RedeemPermitRequest, RedeemPermitResponseInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { type Automation, type AutomationState, redeem, refuse } from '../automation/automation.ts';
import type { AutomationChanges } from '../automation/automation-changes.ts';
import { outcomeEvents } from '../automation/automation-events.ts';
import type { BatchView, Plan, StoredAutomation } from '../automation/change.ts';
import { currentOrigin } from '../automation/origin.ts';
import { complianceErrors } from '../errors.ts';
import { ledgerErrors } from '../ledger/ledger-errors.ts';
import { requireFields } from '../required-fields.ts';
import { deliveryLeaf, NOTHING_SENT_HASH } from './delivery-leaf.ts';
import { giveBackPlace } from './give-back-place.ts';

/** Whether what was allowed when the permit was minted is still allowed, and with no further duty. */
type IsStillAllowed = (current: StoredAutomation, view: BatchView) => boolean;
export type RedeemPermitDeps = { changes: AutomationChanges; isStillAllowed: IsStillAllowed };
type Redemption = { redeemedAt: Date } | 'revoked';

/**
 * Takes the permit once. A withdrawal, an objection or a freeze that was stored before this reads is seen, and turns the
 * permit down for good, with a leaf that says so. The same delivery asks again after a lost answer and gets the same one.
 */
export function redeemPermit(deps: RedeemPermitDeps): UnaryHandler<RedeemPermitRequest, RedeemPermitResponseInput> {
  return async (request) => {
    requireFields(request, ['automation_id', 'delivery_id']);
    const { automation_id: automationId, delivery_id: deliveryId } = request;
    const { headers } = currentOrigin();
    const redemption = await deps.changes.submit<Redemption>({
      keys: { automationId },
      plan: (view) => {
        const current = view.automation(automationId);
        if (current?.permit === undefined) throw complianceErrors.permit_not_found({ id: automationId });
        return plan({ ...deps, headers, current, deliveryId, view });
      },
    });
    if (redemption === 'revoked') throw complianceErrors.permit_revoked({ id: automationId });
    return { redeemed_at: redemption.redeemedAt.toISOString() };
  };
}

/** States in which the permit was used already. */
const usedUp: readonly AutomationState[] = ['redeemed', 'delivered', 'failed'];

type Asked = {
  headers: Record<string, string>;
  current: StoredAutomation;
  deliveryId: string;
  view: BatchView;
  isStillAllowed: IsStillAllowed;
};

function plan({ headers, current, deliveryId, view, isStillAllowed }: Asked): Plan<Redemption> {
  const id = current._id;
  const { state, redeemedAt } = current;
  if (usedUp.includes(state)) {
    if (current.deliveryId !== deliveryId || redeemedAt === undefined) throw complianceErrors.permit_spent({ id });
    return { answer: { redeemedAt } };
  }
  if (state === 'refused') return { answer: 'revoked' };
  const expiresAt = current.permit?.expiresAt;
  if (state !== 'permitted' || expiresAt === undefined || expiresAt <= view.now) throw ledgerErrors.permit_expired();
  if (isStillAllowed(current, view)) {
    const next = () => redeem(current, deliveryId, view.now);
    const answer = (changed: Automation): Redemption => ({ redeemedAt: changed.redeemedAt ?? view.now });
    return { change: { automationId: id, current, next, events: () => [] }, answer };
  }
  const change = {
    automationId: id,
    current,
    next: () => refuse(current, deliveryId, view.now),
    leaf: deliveryLeaf(current, { deliveryId, status: 'failed', sentHash: NOTHING_SENT_HASH, at: view.now }),
    events: (automation: Automation) => outcomeEvents({ automationId: id, automation, headers }),
    ...giveBackPlace(current, view),
  };
  return { change, answer: () => 'revoked' };
}
