// Original file: salesmesh/leads/v1/lead_service.proto

import type { LeadInput as _salesmesh_leads_v1_LeadInput, Lead as _salesmesh_leads_v1_Lead } from '../../../salesmesh/leads/v1/Lead.ts';
import type { MergeChoiceInput as _salesmesh_leads_v1_MergeChoiceInput, MergeChoice as _salesmesh_leads_v1_MergeChoice } from '../../../salesmesh/leads/v1/MergeChoice.ts';

export interface MergeLeadsResponseInput {
  merge_id?: (string) | undefined;
  lead?: (_salesmesh_leads_v1_LeadInput | null) | undefined;
  /**
   * Each field: which lead's value was kept and why.
   */
  choices?: (_salesmesh_leads_v1_MergeChoiceInput)[] | undefined;
}

export interface MergeLeadsResponse {
  merge_id: (string);
  lead: (_salesmesh_leads_v1_Lead | null);
  /**
   * Each field: which lead's value was kept and why.
   */
  choices: (_salesmesh_leads_v1_MergeChoice)[];
}
