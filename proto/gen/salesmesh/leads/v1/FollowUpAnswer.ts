// Original file: salesmesh/leads/v1/follow_up_service.proto

import type { FollowUpInput as _salesmesh_leads_v1_FollowUpInput, FollowUp as _salesmesh_leads_v1_FollowUp } from '../../../salesmesh/leads/v1/FollowUp.ts';
import type { FollowUpErrorInput as _salesmesh_leads_v1_FollowUpErrorInput, FollowUpError as _salesmesh_leads_v1_FollowUpError } from '../../../salesmesh/leads/v1/FollowUpError.ts';

export interface FollowUpAnswerInput {
  request_id?: (string) | undefined;
  follow_up?: (_salesmesh_leads_v1_FollowUpInput | null) | undefined;
  error?: (_salesmesh_leads_v1_FollowUpErrorInput | null) | undefined;
  result?: "follow_up"|"error" | undefined;
}

export interface FollowUpAnswer {
  request_id: (string);
  follow_up?: (_salesmesh_leads_v1_FollowUp | null) | undefined;
  error?: (_salesmesh_leads_v1_FollowUpError | null) | undefined;
}
