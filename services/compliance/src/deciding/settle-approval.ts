import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  ApproveAutomationRequest,
  ApproveAutomationResponseInput,
  AutomationInput,
  RejectAutomationRequest,
  RejectAutomationResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { reject } from '../automation/automation.ts';
import type { AutomationChanges } from '../automation/automation-changes.ts';
import { rejectionEvents } from '../automation/automation-events.ts';
import { automationView } from '../automation/automation-view.ts';
import type { BatchView, Change, StoredAutomation } from '../automation/change.ts';
import { currentOrigin } from '../automation/origin.ts';
import { complianceErrors } from '../errors.ts';
import { requireFields } from '../required-fields.ts';
import type { DecisionParts } from './decision-parts.ts';
import { planNextDecision } from './plan-decision.ts';

type Deps = { parts: DecisionParts; changes: AutomationChanges };
type Asked = { request_id: string; automation_id: string };

/** An approval does not lift the law: what was missing must be there now, or it goes on waiting with the new decision. */
export function approveAutomation(deps: Deps): UnaryHandler<ApproveAutomationRequest, ApproveAutomationResponseInput> {
  return async (request) => {
    const origin = currentOrigin();
    const plan = (current: StoredAutomation, view: BatchView) =>
      planNextDecision(deps.parts, { current, requestId: request.request_id, origin }, view);
    return { automation: await settle(deps.changes, request, plan) };
  };
}

export function rejectAutomation(
  deps: Pick<Deps, 'changes'>,
): UnaryHandler<RejectAutomationRequest, RejectAutomationResponseInput> {
  return async (request) => {
    const { headers } = currentOrigin();
    const plan = (current: StoredAutomation, view: BatchView): Change => ({
      automationId: current._id,
      current,
      next: () => reject(current, view.now),
      events: (automation) => rejectionEvents({ automationId: current._id, automation, headers }),
      requestId: request.request_id,
    });
    return { automation: await settle(deps.changes, request, plan) };
  };
}

async function settle(
  changes: AutomationChanges,
  asked: Asked,
  plan: (current: StoredAutomation, view: BatchView) => Change,
): Promise<AutomationInput> {
  requireFields(asked, ['request_id', 'automation_id']);
  const { request_id: requestId, automation_id: automationId } = asked;
  return changes.submit({
    keys: { automationId, requestId },
    plan: (view) => {
      const current = view.automation(automationId);
      if (current === undefined) throw complianceErrors.automation_not_found({ id: automationId });
      if (current.requestIds.includes(requestId)) return { answer: automationView(current) };
      if (current.state !== 'waiting_approval') {
        throw complianceErrors.not_waiting_for_approval({ id: automationId, state: current.state });
      }
      return { change: plan(current, view), answer: automationView };
    },
  });
}
