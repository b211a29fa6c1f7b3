// Original file: salesmesh/forecasting/v1/milestone_service.proto

import type { EvidenceInput as _salesmesh_forecasting_v1_EvidenceInput, Evidence as _salesmesh_forecasting_v1_Evidence } from '../../../salesmesh/forecasting/v1/Evidence.ts';

export interface MilestoneInput {
  id?: (string) | undefined;
  version?: (number) | undefined;
  opportunity_id?: (string) | undefined;
  /**
   * Name of its definition, and the version and standard as they were when it was claimed.
   */
  name?: (string) | undefined;
  definition_version?: (number) | undefined;
  standard_zh?: (string) | undefined;
  standard_en?: (string) | undefined;
  /**
   * claimed | proven
   */
  state?: (string) | undefined;
  reached_on?: (string) | undefined;
  claimed_at?: (string) | undefined;
  claimed_by?: (string) | undefined;
  proven_at?: (string) | undefined;
  evidence?: (_salesmesh_forecasting_v1_EvidenceInput)[] | undefined;
}

export interface Milestone {
  id: (string);
  version: (number);
  opportunity_id: (string);
  /**
   * Name of its definition, and the version and standard as they were when it was claimed.
   */
  name: (string);
  definition_version: (number);
  standard_zh: (string);
  standard_en: (string);
  /**
   * claimed | proven
   */
  state: (string);
  reached_on: (string);
  claimed_at: (string);
  claimed_by: (string);
  proven_at?: (string) | undefined;
  evidence: (_salesmesh_forecasting_v1_Evidence)[];
}
