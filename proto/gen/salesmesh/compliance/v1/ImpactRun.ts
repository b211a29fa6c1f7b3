// Original file: salesmesh/compliance/v1/impact_service.proto

import type { DecisionImpactInput as _salesmesh_compliance_v1_DecisionImpactInput, DecisionImpact as _salesmesh_compliance_v1_DecisionImpact } from '../../../salesmesh/compliance/v1/DecisionImpact.ts';

export interface ImpactRunInput {
  id?: (string) | undefined;
  revision?: (string) | undefined;
  /**
   * waiting | running | done | failed
   */
  state?: (string) | undefined;
  from?: (string) | undefined;
  until?: (string) | undefined;
  max_cases?: (number) | undefined;
  /**
   * So far, and in all; approximate until it is done.
   */
  judged?: (number) | undefined;
  total?: (number) | undefined;
  requested_by?: (string) | undefined;
  requested_at?: (string) | undefined;
  finished_at?: (string) | undefined;
  /**
   * Code of what went wrong, where it failed.
   */
  failure_code?: (string) | undefined;
  /**
   * Where it is done.
   */
  impact?: (_salesmesh_compliance_v1_DecisionImpactInput | null) | undefined;
}

export interface ImpactRun {
  id: (string);
  revision: (string);
  /**
   * waiting | running | done | failed
   */
  state: (string);
  from?: (string) | undefined;
  until: (string);
  max_cases: (number);
  /**
   * So far, and in all; approximate until it is done.
   */
  judged: (number);
  total: (number);
  requested_by: (string);
  requested_at: (string);
  finished_at?: (string) | undefined;
  /**
   * Code of what went wrong, where it failed.
   */
  failure_code?: (string) | undefined;
  /**
   * Where it is done.
   */
  impact: (_salesmesh_compliance_v1_DecisionImpact | null);
}
