// Original file: salesmesh/compliance/v1/impact_service.proto

import type { OutcomeImpactInput as _salesmesh_compliance_v1_OutcomeImpactInput, OutcomeImpact as _salesmesh_compliance_v1_OutcomeImpact } from '../../../salesmesh/compliance/v1/OutcomeImpact.ts';
import type { RuleImpactInput as _salesmesh_compliance_v1_RuleImpactInput, RuleImpact as _salesmesh_compliance_v1_RuleImpact } from '../../../salesmesh/compliance/v1/RuleImpact.ts';
import type { TeamImpactInput as _salesmesh_compliance_v1_TeamImpactInput, TeamImpact as _salesmesh_compliance_v1_TeamImpact } from '../../../salesmesh/compliance/v1/TeamImpact.ts';

/**
 * Lists go from the largest group to the smallest; examples are ids of decisions, the newest first.
 */
export interface DecisionImpactInput {
  judged?: (number) | undefined;
  /**
   * Could not be opened: nothing is known of them.
   */
  unreadable?: (number) | undefined;
  /**
   * With another outcome.
   */
  otherwise?: (number) | undefined;
  /**
   * With the same outcome, for other rules, times or duties.
   */
  other_reasons?: (number) | undefined;
  outcomes?: (_salesmesh_compliance_v1_OutcomeImpactInput)[] | undefined;
  rules?: (_salesmesh_compliance_v1_RuleImpactInput)[] | undefined;
  teams?: (_salesmesh_compliance_v1_TeamImpactInput)[] | undefined;
}

/**
 * Lists go from the largest group to the smallest; examples are ids of decisions, the newest first.
 */
export interface DecisionImpact {
  judged: (number);
  /**
   * Could not be opened: nothing is known of them.
   */
  unreadable: (number);
  /**
   * With another outcome.
   */
  otherwise: (number);
  /**
   * With the same outcome, for other rules, times or duties.
   */
  other_reasons: (number);
  outcomes: (_salesmesh_compliance_v1_OutcomeImpact)[];
  rules: (_salesmesh_compliance_v1_RuleImpact)[];
  teams: (_salesmesh_compliance_v1_TeamImpact)[];
}
