// Original file: salesmesh/forecasting/v1/opportunity_service.proto

import type { CrmMappingInput as _salesmesh_forecasting_v1_CrmMappingInput, CrmMapping as _salesmesh_forecasting_v1_CrmMapping } from '../../../salesmesh/forecasting/v1/CrmMapping.ts';

export interface PutCrmMappingResponseInput {
  mapping?: (_salesmesh_forecasting_v1_CrmMappingInput | null) | undefined;
}

export interface PutCrmMappingResponse {
  mapping: (_salesmesh_forecasting_v1_CrmMapping | null);
}
