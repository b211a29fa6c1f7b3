// Original file: salesmesh/leads/v1/intake_service.proto

import type { MappingInput as _salesmesh_leads_v1_MappingInput, Mapping as _salesmesh_leads_v1_Mapping } from '../../../salesmesh/leads/v1/Mapping.ts';

export interface GetMappingResponseInput {
  mapping?: (_salesmesh_leads_v1_MappingInput | null) | undefined;
}

export interface GetMappingResponse {
  mapping: (_salesmesh_leads_v1_Mapping | null);
}
