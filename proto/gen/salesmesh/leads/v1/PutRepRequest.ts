// Original file: salesmesh/leads/v1/dispatch_service.proto

import type { RepInput as _salesmesh_leads_v1_RepInput, Rep as _salesmesh_leads_v1_Rep } from '../../../salesmesh/leads/v1/Rep.ts';

export interface PutRepRequestInput {
  request_id?: (string) | undefined;
  rep?: (_salesmesh_leads_v1_RepInput | null) | undefined;
}

export interface PutRepRequest {
  request_id: (string);
  rep: (_salesmesh_leads_v1_Rep | null);
}
