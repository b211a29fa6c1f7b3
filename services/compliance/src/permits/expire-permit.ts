import { expire } from '../automation/automation.ts';
import type { AutomationChanges } from '../automation/automation-changes.ts';
import { expiryEvents } from '../automation/automation-events.ts';
import { currentOrigin } from '../automation/origin.ts';
import { expiryLeaf } from './delivery-leaf.ts';
import { giveBackPlace } from './give-back-place.ts';

/** Ends a permit that nobody used in time. One that was redeemed meanwhile is egress's to finish and stays as it is. */
export function expirePermit({ changes }: { changes: AutomationChanges }) {
  return async (automationId: string): Promise<void> => {
    const { headers } = currentOrigin();
    await changes.submit<void>({
      keys: { automationId },
      plan: (view) => {
        const current = view.automation(automationId);
        const { permit } = current ?? {};
        const isOver = current?.state === 'permitted' && permit !== undefined && permit.expiresAt <= view.now;
        if (current === undefined || !isOver) return { answer: undefined };
        const change = {
          automationId,
          current,
          next: () => expire(current, view.now),
          leaf: expiryLeaf(current, view.now),
          events: (automation: Parameters<typeof expire>[0]) => expiryEvents({ automationId, automation, headers }),
          ...giveBackPlace(current, view),
        };
        return { change, answer: () => undefined };
      },
    });
  };
}
