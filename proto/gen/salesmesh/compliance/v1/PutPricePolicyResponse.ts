// Original file: salesmesh/compliance/v1/settings_service.proto

import type { PricePolicyInput as _salesmesh_compliance_v1_PricePolicyInput, PricePolicy as _salesmesh_compliance_v1_PricePolicy } from '../../../salesmesh/compliance/v1/PricePolicy.ts';

export interface PutPricePolicyResponseInput {
  policy?: (_salesmesh_compliance_v1_PricePolicyInput | null) | undefined;
}

export interface PutPricePolicyResponse {
  policy: (_salesmesh_compliance_v1_PricePolicy | null);
}
