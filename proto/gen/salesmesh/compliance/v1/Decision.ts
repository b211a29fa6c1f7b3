// Original file: salesmesh/compliance/v1/facts.proto

import type { ReasonInput as _salesmesh_compliance_v1_ReasonInput, Reason as _salesmesh_compliance_v1_Reason } from '../../../salesmesh/compliance/v1/Reason.ts';
import type { ObligationInput as _salesmesh_compliance_v1_ObligationInput, Obligation as _salesmesh_compliance_v1_Obligation } from '../../../salesmesh/compliance/v1/Obligation.ts';
import type { LedgerReferenceInput as _salesmesh_compliance_v1_LedgerReferenceInput, LedgerReference as _salesmesh_compliance_v1_LedgerReference } from '../../../salesmesh/compliance/v1/LedgerReference.ts';

/**
 * One decision on one automation.
 */
export interface DecisionInput {
  id?: (string) | undefined;
  /**
   * allow | allow_with_obligations | require_approval | defer | deny
   */
  outcome?: (string) | undefined;
  /**
   * defer only.
   */
  until?: (string) | undefined;
  /**
   * Strictest first.
   */
  reasons?: (_salesmesh_compliance_v1_ReasonInput)[] | undefined;
  obligations?: (_salesmesh_compliance_v1_ObligationInput)[] | undefined;
  packs?: (string)[] | undefined;
  revision?: (string) | undefined;
  /**
   * Absent for previews and for EvaluateFacts.
   */
  ledger?: (_salesmesh_compliance_v1_LedgerReferenceInput | null) | undefined;
}

/**
 * One decision on one automation.
 */
export interface Decision {
  id: (string);
  /**
   * allow | allow_with_obligations | require_approval | defer | deny
   */
  outcome: (string);
  /**
   * defer only.
   */
  until?: (string) | undefined;
  /**
   * Strictest first.
   */
  reasons: (_salesmesh_compliance_v1_Reason)[];
  obligations: (_salesmesh_compliance_v1_Obligation)[];
  packs: (string)[];
  revision: (string);
  /**
   * Absent for previews and for EvaluateFacts.
   */
  ledger: (_salesmesh_compliance_v1_LedgerReference | null);
}
