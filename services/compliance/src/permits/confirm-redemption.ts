import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  ConfirmRedemptionRequest,
  ConfirmRedemptionResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { BatchView } from '../automation/change.ts';
import { complianceErrors } from '../errors.ts';
import { requireFields } from '../required-fields.ts';
import type { RedeemPermitDeps } from './redeem-permit.ts';

/**
 * A channel may be away for a while after the redemption, and the person may refuse meanwhile. Changes nothing: egress tells
 * how the delivery ended, as it does for every redeemed one.
 */
export function confirmRedemption({
  changes,
  isStillAllowed,
}: RedeemPermitDeps): UnaryHandler<ConfirmRedemptionRequest, ConfirmRedemptionResponseInput> {
  return async (request) => {
    requireFields(request, ['automation_id', 'delivery_id']);
    const { automation_id: automationId, delivery_id: deliveryId } = request;
    const isAllowed = (view: BatchView): boolean => {
      const current = view.automation(automationId);
      if (current?.permit === undefined) throw complianceErrors.permit_not_found({ id: automationId });
      const isOwn = current.state === 'redeemed' && current.deliveryId === deliveryId;
      if (!isOwn) throw complianceErrors.permit_spent({ id: automationId });
      // Of somebody who was erased nothing is known any more, and nothing may be sent.
      return view.person(current.recipientId)?.facts !== undefined && isStillAllowed(current, view);
    };
    const answer = await changes.submit<boolean>({
      keys: { automationId },
      plan: (view) => ({ answer: isAllowed(view) }),
    });
    if (!answer) throw complianceErrors.permit_revoked({ id: automationId });
    return {};
  };
}
