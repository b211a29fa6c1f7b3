// Original file: salesmesh/leads/v1/dispatch_service.proto

import type { LeadInput as _salesmesh_leads_v1_LeadInput, Lead as _salesmesh_leads_v1_Lead } from '../../../salesmesh/leads/v1/Lead.ts';

export interface DeclineAssignmentResponseInput {
  lead?: (_salesmesh_leads_v1_LeadInput | null) | undefined;
}

export interface DeclineAssignmentResponse {
  lead: (_salesmesh_leads_v1_Lead | null);
}
