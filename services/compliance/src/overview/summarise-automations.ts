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
    const of = (...states: string[]) => states.reduce((sum, state) => sum + (counts.permitsByState[state] ?? 0), 0);
    return {
      requested: counts.requested,
      by_first_outcome: counts.byFirstOutcome,
      by_state: counts.byState,
      permits: {
        minted: Object.values(counts.permitsByState).reduce((sum, here) => sum + here, 0),
        delivered: of('delivered'),
        failed: of('failed', 'refused'),
        expired: of('expired'),
        outstanding: of('permitted', 'redeemed'),
      },
      by_place_and_article: counts.byPlaceAndArticle,
      decisions: counts.decisions,
    };
  };
}
