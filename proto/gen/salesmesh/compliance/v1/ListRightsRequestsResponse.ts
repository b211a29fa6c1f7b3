// Original file: salesmesh/compliance/v1/rights.proto

import type { RightsRequestInput as _salesmesh_compliance_v1_RightsRequestInput, RightsRequest as _salesmesh_compliance_v1_RightsRequest } from '../../../salesmesh/compliance/v1/RightsRequest.ts';

export interface ListRightsRequestsResponseInput {
  requests?: (_salesmesh_compliance_v1_RightsRequestInput)[] | undefined;
  next_page_token?: (string) | undefined;
}

export interface ListRightsRequestsResponse {
  requests: (_salesmesh_compliance_v1_RightsRequest)[];
  next_page_token: (string);
}
