// Original file: salesmesh/leads/v1/follow_up_service.proto

import type { FollowUpAnswerInput as _salesmesh_leads_v1_FollowUpAnswerInput, FollowUpAnswer as _salesmesh_leads_v1_FollowUpAnswer } from '../../../salesmesh/leads/v1/FollowUpAnswer.ts';

export interface RequestFollowUpsResponseInput {
  answers?: (_salesmesh_leads_v1_FollowUpAnswerInput)[] | undefined;
}

export interface RequestFollowUpsResponse {
  answers: (_salesmesh_leads_v1_FollowUpAnswer)[];
}
