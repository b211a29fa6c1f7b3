// Original file: salesmesh/leads/v1/lead_service.proto

import type { LeadStageInput as _salesmesh_leads_v1_LeadStageInput, LeadStage as _salesmesh_leads_v1_LeadStage } from '../../../salesmesh/leads/v1/LeadStage.ts';

export interface ListLeadsRequestInput {
  page_size?: (number) | undefined;
  page_token?: (string) | undefined;
  /**
   * newest | score
   */
  order?: (string) | undefined;
  stage?: (_salesmesh_leads_v1_LeadStageInput) | undefined;
  rep_id?: (string) | undefined;
  /**
   * Leads of one source only.
   */
  source?: (string) | undefined;
}

export interface ListLeadsRequest {
  page_size: (number);
  page_token: (string);
  /**
   * newest | score
   */
  order: (string);
  stage?: (_salesmesh_leads_v1_LeadStage) | undefined;
  rep_id?: (string) | undefined;
  /**
   * Leads of one source only.
   */
  source?: (string) | undefined;
}
