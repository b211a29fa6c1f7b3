// Original file: salesmesh/compliance/v1/rights.proto

import type { RightsRequestInput as _salesmesh_compliance_v1_RightsRequestInput, RightsRequest as _salesmesh_compliance_v1_RightsRequest } from '../../../salesmesh/compliance/v1/RightsRequest.ts';

export interface RejectRightsRequestResponseInput {
  request?: (_salesmesh_compliance_v1_RightsRequestInput | null) | undefined;
}

export interface RejectRightsRequestResponse {
  request: (_salesmesh_compliance_v1_RightsRequest | null);
}
