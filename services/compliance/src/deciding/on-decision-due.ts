import type { AutomationChanges } from '../automation/automation-changes.ts';
import { currentOrigin } from '../automation/origin.ts';
import type { DecisionParts } from './decision-parts.ts';
import { planNextDecision } from './plan-decision.ts';

/** A deferred automation's time has come: it is decided again, unless someone has settled it in between. */
export function onDecisionDue(deps: { parts: DecisionParts; changes: AutomationChanges }) {
  return async (automationId: string): Promise<void> => {
    const origin = currentOrigin();
    await deps.changes.submit<void>({
      keys: { automationId },
      plan: (view) => {
        const current = view.automation(automationId);
        const isDue = current?.state === 'waiting_time' && (current.decideAt ?? view.now) <= view.now;
        if (current === undefined || !isDue) return { answer: undefined };
        return { change: planNextDecision(deps.parts, { current, origin }, view), answer: () => undefined };
      },
    });
  };
}
