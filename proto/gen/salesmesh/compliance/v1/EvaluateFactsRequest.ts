// Original file: salesmesh/compliance/v1/automation_service.proto

import type { FactsInput as _salesmesh_compliance_v1_FactsInput, Facts as _salesmesh_compliance_v1_Facts } from '../../../salesmesh/compliance/v1/Facts.ts';

export interface EvaluateFactsRequestInput {
  facts?: (_salesmesh_compliance_v1_FactsInput)[] | undefined;
  /**
   * By the packs of another revision, such as a past decision names; its first twelve digits are enough. Default: those
   * in force. NOT_FOUND compliance.revision_unknown.
   */
  revision?: (string) | undefined;
}

export interface EvaluateFactsRequest {
  facts: (_salesmesh_compliance_v1_Facts)[];
  /**
   * By the packs of another revision, such as a past decision names; its first twelve digits are enough. Default: those
   * in force. NOT_FOUND compliance.revision_unknown.
   */
  revision?: (string) | undefined;
}
