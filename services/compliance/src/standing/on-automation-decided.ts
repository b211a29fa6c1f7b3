import type { ReceivedEvent } from '@salesmesh/chassis/bus';
import type { AutomationDecided } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { countDecisions } from './count-decisions.ts';
import type { StandingDeps } from './judge-team.ts';

export const AUTOMATION_DECIDED = 'salesmesh.compliance.v1.AutomationDecided';

/** Counts the decisions of tenants that have rules. Events may come twice and in any order: an automation counts once. */
export function onAutomationDecided(deps: StandingDeps) {
  return async (events: readonly ReceivedEvent[]): Promise<void> => {
    const stored = await deps.standings.rules();
    if (stored === undefined) return;
    const decided = (events as unknown as readonly ReceivedEvent<AutomationDecided>[]).map(({ message }) => message);
    const firsts = decided.filter(({ decision_number }) => decision_number === 1);
    await countDecisions(
      deps,
      stored,
      firsts.map(({ automation_id, team, decided_at, outcome, articles }) => ({
        ...{ automationId: automation_id, team, decidedAt: new Date(decided_at), outcome, articles },
      })),
    );
  };
}
