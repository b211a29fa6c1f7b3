// Original file: salesmesh/compliance/v1/impact_service.proto

import type { DecisionImpactInput as _salesmesh_compliance_v1_DecisionImpactInput, DecisionImpact as _salesmesh_compliance_v1_DecisionImpact } from '../../../salesmesh/compliance/v1/DecisionImpact.ts';

export interface ShadowRunInput {
  id?: (string) | undefined;
  revision?: (string) | undefined;
  sample_every?: (number) | undefined;
  is_running?: (boolean) | undefined;
  started_by?: (string) | undefined;
  started_at?: (string) | undefined;
  stopped_at?: (string) | undefined;
  /**
   * Decisions since the start.
   */
  seen?: (number) | undefined;
  sampled?: (number) | undefined;
  /**
   * Of the sample, but not judged: too many waited.
   */
  dropped?: (number) | undefined;
  /**
   * That took part, and how many of them broke down.
   */
  processes?: (number) | undefined;
  failed_processes?: (number) | undefined;
  impact?: (_salesmesh_compliance_v1_DecisionImpactInput | null) | undefined;
}

export interface ShadowRun {
  id: (string);
  revision: (string);
  sample_every: (number);
  is_running: (boolean);
  started_by: (string);
  started_at: (string);
  stopped_at?: (string) | undefined;
  /**
   * Decisions since the start.
   */
  seen: (number);
  sampled: (number);
  /**
   * Of the sample, but not judged: too many waited.
   */
  dropped: (number);
  /**
   * That took part, and how many of them broke down.
   */
  processes: (number);
  failed_processes: (number);
  impact: (_salesmesh_compliance_v1_DecisionImpact | null);
}
