// Original file: salesmesh/leads/v1/follow_up_service.proto

import type { FollowUpTemplateInput as _salesmesh_leads_v1_FollowUpTemplateInput, FollowUpTemplate as _salesmesh_leads_v1_FollowUpTemplate } from '../../../salesmesh/leads/v1/FollowUpTemplate.ts';

export interface PutFollowUpTemplateResponseInput {
  template?: (_salesmesh_leads_v1_FollowUpTemplateInput | null) | undefined;
}

export interface PutFollowUpTemplateResponse {
  template: (_salesmesh_leads_v1_FollowUpTemplate | null);
}
