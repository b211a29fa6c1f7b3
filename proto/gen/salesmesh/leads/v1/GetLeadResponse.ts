// Original file: salesmesh/leads/v1/lead_service.proto

import type { LeadInput as _salesmesh_leads_v1_LeadInput, Lead as _salesmesh_leads_v1_Lead } from '../../../salesmesh/leads/v1/Lead.ts';

export interface GetLeadResponseInput {
  lead?: (_salesmesh_leads_v1_LeadInput | null) | undefined;
}

export interface GetLeadResponse {
  lead: (_salesmesh_leads_v1_Lead | null);
}
