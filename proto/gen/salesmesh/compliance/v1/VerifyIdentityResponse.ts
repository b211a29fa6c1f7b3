// Original file: salesmesh/compliance/v1/rights.proto

import type { RightsRequestInput as _salesmesh_compliance_v1_RightsRequestInput, RightsRequest as _salesmesh_compliance_v1_RightsRequest } from '../../../salesmesh/compliance/v1/RightsRequest.ts';

export interface VerifyIdentityResponseInput {
  request?: (_salesmesh_compliance_v1_RightsRequestInput | null) | undefined;
}

export interface VerifyIdentityResponse {
  request: (_salesmesh_compliance_v1_RightsRequest | null);
}
