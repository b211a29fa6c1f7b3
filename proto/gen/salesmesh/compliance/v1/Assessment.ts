// Original file: salesmesh/compliance/v1/assessment_service.proto

import type { AssessmentScopeInput as _salesmesh_compliance_v1_AssessmentScopeInput, AssessmentScope as _salesmesh_compliance_v1_AssessmentScope } from '../../../salesmesh/compliance/v1/AssessmentScope.ts';

export interface AssessmentInput {
  id?: (string) | undefined;
  version?: (number) | undefined;
  scope?: (_salesmesh_compliance_v1_AssessmentScopeInput | null) | undefined;
  /**
   * proposed | approved | withdrawn
   */
  state?: (string) | undefined;
  author?: (string) | undefined;
  proposed_at?: (string) | undefined;
  approved_by?: (string) | undefined;
  approved_at?: (string) | undefined;
  withdrawn_by?: (string) | undefined;
  withdrawn_at?: (string) | undefined;
  is_expiring?: (boolean) | undefined;
}

export interface Assessment {
  id: (string);
  version: (number);
  scope: (_salesmesh_compliance_v1_AssessmentScope | null);
  /**
   * proposed | approved | withdrawn
   */
  state: (string);
  author: (string);
  proposed_at: (string);
  approved_by?: (string) | undefined;
  approved_at?: (string) | undefined;
  withdrawn_by?: (string) | undefined;
  withdrawn_at?: (string) | undefined;
  is_expiring: (boolean);
}
