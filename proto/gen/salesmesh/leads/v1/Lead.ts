// Original file: salesmesh/leads/v1/lead.proto

import type { LeadStageInput as _salesmesh_leads_v1_LeadStageInput, LeadStage as _salesmesh_leads_v1_LeadStage } from '../../../salesmesh/leads/v1/LeadStage.ts';
import type { ScoreInput as _salesmesh_leads_v1_ScoreInput, Score as _salesmesh_leads_v1_Score } from '../../../salesmesh/leads/v1/Score.ts';
import type { AssignmentInput as _salesmesh_leads_v1_AssignmentInput, Assignment as _salesmesh_leads_v1_Assignment } from '../../../salesmesh/leads/v1/Assignment.ts';
import type { ContactInput as _salesmesh_leads_v1_ContactInput, Contact as _salesmesh_leads_v1_Contact } from '../../../salesmesh/leads/v1/Contact.ts';

export interface LeadInput {
  id?: (string) | undefined;
  version?: (number) | undefined;
  external_key?: (string) | undefined;
  source?: (string) | undefined;
  stage?: (_salesmesh_leads_v1_LeadStageInput) | undefined;
  /**
   * Non-personal features by name, as text.
   */
  attributes?: ({[key: string]: string}) | undefined;
  contact_id?: (string) | undefined;
  score?: (_salesmesh_leads_v1_ScoreInput | null) | undefined;
  assignment?: (_salesmesh_leads_v1_AssignmentInput | null) | undefined;
  created_at?: (string) | undefined;
  updated_at?: (string) | undefined;
  /**
   * Set on a lead that was joined into another one.
   */
  merged_into?: (string) | undefined;
  /**
   * Only where the caller may see personal data.
   */
  contact?: (_salesmesh_leads_v1_ContactInput | null) | undefined;
}

export interface Lead {
  id: (string);
  version: (number);
  external_key: (string);
  source: (string);
  stage: (_salesmesh_leads_v1_LeadStage);
  /**
   * Non-personal features by name, as text.
   */
  attributes: ({[key: string]: string});
  contact_id?: (string) | undefined;
  score?: (_salesmesh_leads_v1_Score | null) | undefined;
  assignment?: (_salesmesh_leads_v1_Assignment | null) | undefined;
  created_at: (string);
  updated_at: (string);
  /**
   * Set on a lead that was joined into another one.
   */
  merged_into?: (string) | undefined;
  /**
   * Only where the caller may see personal data.
   */
  contact?: (_salesmesh_leads_v1_Contact | null) | undefined;
}
