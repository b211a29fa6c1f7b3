// Original file: salesmesh/compliance/v1/decision_log_service.proto

import type { DecisionBundleInput as _salesmesh_compliance_v1_DecisionBundleInput, DecisionBundle as _salesmesh_compliance_v1_DecisionBundle } from '../../../salesmesh/compliance/v1/DecisionBundle.ts';
import type { JudgedInputInput as _salesmesh_compliance_v1_JudgedInputInput, JudgedInput as _salesmesh_compliance_v1_JudgedInput } from '../../../salesmesh/compliance/v1/JudgedInput.ts';
import type { DecisionResultInput as _salesmesh_compliance_v1_DecisionResultInput, DecisionResult as _salesmesh_compliance_v1_DecisionResult } from '../../../salesmesh/compliance/v1/DecisionResult.ts';
import type { DecisionEvidenceInput as _salesmesh_compliance_v1_DecisionEvidenceInput, DecisionEvidence as _salesmesh_compliance_v1_DecisionEvidence } from '../../../salesmesh/compliance/v1/DecisionEvidence.ts';

export interface DecisionEventInput {
  /**
   * Stays the same however often it is read.
   */
  decision_id?: (string) | undefined;
  labels?: ({[key: string]: string}) | undefined;
  /**
   * Law packs by name, each with the revision that it was part of.
   */
  bundles?: ({[key: string]: _salesmesh_compliance_v1_DecisionBundleInput}) | undefined;
  path?: (string) | undefined;
  input?: (_salesmesh_compliance_v1_JudgedInputInput | null) | undefined;
  result?: (_salesmesh_compliance_v1_DecisionResultInput | null) | undefined;
  /**
   * RFC 3339 in UTC.
   */
  timestamp?: (string) | undefined;
  metrics?: ({[key: string]: number | string | Long}) | undefined;
  /**
   * JSON pointers of what was judged but is not in the event.
   */
  erased?: (string)[] | undefined;
  /**
   * JSON pointers of what stands here as a salted commitment.
   */
  masked?: (string)[] | undefined;
  custom?: (_salesmesh_compliance_v1_DecisionEvidenceInput | null) | undefined;
}

export interface DecisionEvent {
  /**
   * Stays the same however often it is read.
   */
  decision_id: (string);
  labels: ({[key: string]: string});
  /**
   * Law packs by name, each with the revision that it was part of.
   */
  bundles: ({[key: string]: _salesmesh_compliance_v1_DecisionBundle});
  path: (string);
  input: (_salesmesh_compliance_v1_JudgedInput | null);
  result: (_salesmesh_compliance_v1_DecisionResult | null);
  /**
   * RFC 3339 in UTC.
   */
  timestamp: (string);
  metrics: ({[key: string]: number});
  /**
   * JSON pointers of what was judged but is not in the event.
   */
  erased: (string)[];
  /**
   * JSON pointers of what stands here as a salted commitment.
   */
  masked: (string)[];
  custom: (_salesmesh_compliance_v1_DecisionEvidence | null);
}
