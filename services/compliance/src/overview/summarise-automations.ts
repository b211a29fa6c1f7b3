import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  SummariseAutomationsRequest,
  SummariseAutomationsResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { AutomationReader } from '../automation/automation-reader.ts';

/** A permit that was withdrawn at redemption is a failed one; its state tells the two apart. */
export function summariseAutomations({
  automations,
}: {
  automations: AutomationReader;
}): UnaryHandler<SummariseAutomationsRequest, SummariseAutomationsResponseInput> {
  return async () => {
    const counts = await automations.count();
    const of = (...states: string[]) => total(states.map((state) => counts.permitsByState[state] ?? 0));
    return {
      requested: total(Object.values(counts.byState)),
      by_first_outcome: counts.byFirstOutcome,
      by_state: counts.byState,
      permits: {
        minted: total(Object.values(counts.permitsByState)),
        delivered: of('delivered'),
        failed: of('failed', 'refused'),
        expired: of('expired'),
        outstanding: of('permitted', 'redeemed'),
      },
      by_place_and_article: counts.byPlaceAndArticle,
      decisions: total(Object.values(counts.decisionsByOutcome)),
    };
  };
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
