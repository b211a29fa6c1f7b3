import type { DecisionImpactInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { Impact } from './impact.ts';

/** An impact as the contract shows it. */
export function impactView({ otherReasons, outcomes, rules, teams, ...counts }: Impact): DecisionImpactInput {
  return {
    ...counts,
    other_reasons: otherReasons,
    outcomes: outcomes.map((group) => ({ ...group, examples: [...group.examples] })),
    rules: rules.map((group) => ({ ...group, examples: [...group.examples] })),
    teams: teams.map(({ otherReasons: other_reasons, ...group }) => ({
      ...group,
      other_reasons,
      examples: [...group.examples],
    })),
  };
}
