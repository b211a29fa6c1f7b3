// Original file: salesmesh/leads/v1/intake_service.proto

import type { SourceInput as _salesmesh_leads_v1_SourceInput, Source as _salesmesh_leads_v1_Source } from '../../../salesmesh/leads/v1/Source.ts';

export interface PutSourceRequestInput {
  request_id?: (string) | undefined;
  source?: (_salesmesh_leads_v1_SourceInput | null) | undefined;
}

export interface PutSourceRequest {
  request_id: (string);
  source: (_salesmesh_leads_v1_Source | null);
}
