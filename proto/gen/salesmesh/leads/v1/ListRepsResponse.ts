// Original file: salesmesh/leads/v1/dispatch_service.proto

import type { RepInput as _salesmesh_leads_v1_RepInput, Rep as _salesmesh_leads_v1_Rep } from '../../../salesmesh/leads/v1/Rep.ts';

export interface ListRepsResponseInput {
  reps?: (_salesmesh_leads_v1_RepInput)[] | undefined;
}

export interface ListRepsResponse {
  reps: (_salesmesh_leads_v1_Rep)[];
}
