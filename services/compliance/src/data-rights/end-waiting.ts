import { AutomationState, reject } from '../automation/automation.ts';
import type { AutomationChanges } from '../automation/automation-changes.ts';
import { rejectionEvents } from '../automation/automation-events.ts';
import type { Change, StoredAutomation } from '../automation/change.ts';
import { currentOrigin } from '../automation/origin.ts';

/**
 * Ends an automation that waits for time or approval, because its recipient is erased. One that holds a permit is left: the
 * permit is turned down at redemption, or runs out within minutes.
 */
export function endWaiting({ changes }: { changes: AutomationChanges }) {
  return async (automationId: string): Promise<void> => {
    const { headers } = currentOrigin();
    await changes.submit<void>({
      keys: { automationId },
      plan: (view) => {
        const current = view.automation(automationId);
        if (current === undefined) return { answer: undefined };
        const change = endingOf(current, view.now, headers);
        return change === undefined ? { answer: undefined } : { change, answer: () => undefined };
      },
    });
  };
}

function endingOf(current: StoredAutomation, now: Date, headers: Record<string, string>): Change | undefined {
  const automationId = current._id;
  if (current.state === AutomationState.WaitingApproval) {
    return {
      automationId,
      current,
      next: () => reject(current, now),
      events: (automation) => rejectionEvents({ automationId, automation, headers }),
    };
  }
  if (current.state !== AutomationState.WaitingTime) return undefined;
  const { decideAt: _, ...rest } = current;
  const next = { ...rest, state: AutomationState.Decided, finishedAt: now };
  return { automationId, current, next: () => next, events: () => [] };
}
