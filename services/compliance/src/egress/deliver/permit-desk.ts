import { AppError } from '@salesmesh/chassis/errors';
import type { PermitServiceClient } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { egressErrors } from '../errors.ts';
import { checkPermit, type IntendedSend, type PermitRules, type SendOrder } from './check-permit.ts';

/** A permit that does not hold, by the code of the reason. What could not be asked is no refusal: it is thrown. */
type Refusal = { refusal: string };

export type PermitDesk = {
  /** The order that the permit gives, checked here. Throws egress.clock_behind for a permit from the future. */
  verify(intended: IntendedSend): Promise<SendOrder | Refusal>;
  /** Takes the permit for this delivery; the same one again is given it again, also after the permit's end. */
  redeem(automationId: string, deliveryId: string): Promise<Refusal | undefined>;
  /** Whether what this delivery redeemed earlier may still leave: the person may have refused since. */
  confirm(automationId: string, deliveryId: string): Promise<Refusal | undefined>;
};

/** Answers of compliance that no later try changes. Others are told to people as dead letters, or pass. */
const finalAnswers = new Set([
  'compliance.permit_expired',
  'compliance.permit_spent',
  'compliance.permit_revoked',
  'compliance.content_destroyed',
]);

export function permitDesk(
  permits: Pick<PermitServiceClient, 'getPermit' | 'redeemPermit' | 'confirmRedemption'>,
  rules: PermitRules,
): PermitDesk {
  return {
    verify: async (intended) => {
      const answer = await permits.getPermit({ automation_id: intended.automationId }).catch(refusalOfAnswer);
      if ('refusal' in answer) return answer;
      try {
        return checkPermit(answer, intended, rules);
      } catch (error) {
        return refusalOfCheck(error);
      }
    },
    redeem: async (automationId, deliveryId) => {
      const request = { automation_id: automationId, delivery_id: deliveryId };
      return permits.redeemPermit(request).then(() => undefined, refusalOfAnswer);
    },
    confirm: async (automationId, deliveryId) => {
      const request = { automation_id: automationId, delivery_id: deliveryId };
      return permits.confirmRedemption(request).then(() => undefined, refusalOfAnswer);
    },
  };
}

function refusalOfAnswer(error: unknown): Refusal {
  if (!(error instanceof AppError) || !finalAnswers.has(error.code)) throw error;
  return { refusal: error.code };
}

function refusalOfCheck(error: unknown): Refusal {
  if (!(error instanceof AppError)) throw error;
  if (error.code === 'compliance.permit_not_yet_valid') throw egressErrors.clock_behind({}, { cause: error });
  return { refusal: error.code };
}
