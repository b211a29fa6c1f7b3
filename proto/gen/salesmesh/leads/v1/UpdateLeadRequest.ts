// Original file: salesmesh/leads/v1/lead_service.proto

import type { LeadStageInput as _salesmesh_leads_v1_LeadStageInput, LeadStage as _salesmesh_leads_v1_LeadStage } from '../../../salesmesh/leads/v1/LeadStage.ts';
import type { RecipientFactsInput as _salesmesh_leads_v1_RecipientFactsInput, RecipientFacts as _salesmesh_leads_v1_RecipientFacts } from '../../../salesmesh/leads/v1/RecipientFacts.ts';

export interface UpdateLeadRequestInput {
  request_id?: (string) | undefined;
  lead_id?: (string) | undefined;
  expected_version?: (number) | undefined;
  /**
   * Replaces the attributes named here; an empty text removes one.
   */
  attributes?: ({[key: string]: string}) | undefined;
  stage?: (_salesmesh_leads_v1_LeadStageInput) | undefined;
  /**
   * Facts that are set here replace those of the contact.
   */
  facts?: (_salesmesh_leads_v1_RecipientFactsInput | null) | undefined;
}

export interface UpdateLeadRequest {
  request_id: (string);
  lead_id: (string);
  expected_version: (number);
  /**
   * Replaces the attributes named here; an empty text removes one.
   */
  attributes: ({[key: string]: string});
  stage?: (_salesmesh_leads_v1_LeadStage) | undefined;
  /**
   * Facts that are set here replace those of the contact.
   */
  facts: (_salesmesh_leads_v1_RecipientFacts | null);
}
