// Original file: salesmesh/leads/v1/lead_service.proto

import type { LeadInput as _salesmesh_leads_v1_LeadInput, Lead as _salesmesh_leads_v1_Lead } from '../../../salesmesh/leads/v1/Lead.ts';

export interface ListLeadsResponseInput {
  leads?: (_salesmesh_leads_v1_LeadInput)[] | undefined;
  next_page_token?: (string) | undefined;
}

export interface ListLeadsResponse {
  leads: (_salesmesh_leads_v1_Lead)[];
  next_page_token: (string);
}
