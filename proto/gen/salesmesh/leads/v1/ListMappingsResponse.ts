// Original file: salesmesh/leads/v1/intake_service.proto

import type { MappingInput as _salesmesh_leads_v1_MappingInput, Mapping as _salesmesh_leads_v1_Mapping } from '../../../salesmesh/leads/v1/Mapping.ts';

export interface ListMappingsResponseInput {
  mappings?: (_salesmesh_leads_v1_MappingInput)[] | undefined;
}

export interface ListMappingsResponse {
  mappings: (_salesmesh_leads_v1_Mapping)[];
}
