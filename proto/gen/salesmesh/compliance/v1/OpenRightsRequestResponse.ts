// Original file: salesmesh/compliance/v1/rights.proto

import type { RightsRequestInput as _salesmesh_compliance_v1_RightsRequestInput, RightsRequest as _salesmesh_compliance_v1_RightsRequest } from '../../../salesmesh/compliance/v1/RightsRequest.ts';

export interface OpenRightsRequestResponseInput {
  request?: (_salesmesh_compliance_v1_RightsRequestInput | null) | undefined;
  /**
   * For whoever checks the identity; given here and nowhere else, and to officers only: empty for everybody else.
   */
  identity_token?: (string) | undefined;
}

export interface OpenRightsRequestResponse {
  request: (_salesmesh_compliance_v1_RightsRequest | null);
  /**
   * For whoever checks the identity; given here and nowhere else, and to officers only: empty for everybody else.
   */
  identity_token: (string);
}
