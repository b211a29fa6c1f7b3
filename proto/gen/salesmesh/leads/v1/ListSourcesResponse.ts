// Original file: salesmesh/leads/v1/intake_service.proto

import type { SourceInput as _salesmesh_leads_v1_SourceInput, Source as _salesmesh_leads_v1_Source } from '../../../salesmesh/leads/v1/Source.ts';

export interface ListSourcesResponseInput {
  sources?: (_salesmesh_leads_v1_SourceInput)[] | undefined;
}

export interface ListSourcesResponse {
  sources: (_salesmesh_leads_v1_Source)[];
}
