// Original file: salesmesh/compliance/v1/rights.proto

import type { CorrectionInput as _salesmesh_compliance_v1_CorrectionInput, Correction as _salesmesh_compliance_v1_Correction } from '../../../salesmesh/compliance/v1/Correction.ts';

export interface OpenRightsRequestRequestInput {
  request_id?: (string) | undefined;
  recipient_id?: (string) | undefined;
  kind?: (string) | undefined;
  /**
   * For a rectification alone: each field once.
   */
  corrections?: (_salesmesh_compliance_v1_CorrectionInput)[] | undefined;
}

export interface OpenRightsRequestRequest {
  request_id: (string);
  recipient_id: (string);
  kind: (string);
  /**
   * For a rectification alone: each field once.
   */
  corrections: (_salesmesh_compliance_v1_Correction)[];
}
