// Original file: salesmesh/leads/v1/follow_up_service.proto

import type { FollowUpOrderInput as _salesmesh_leads_v1_FollowUpOrderInput, FollowUpOrder as _salesmesh_leads_v1_FollowUpOrder } from '../../../salesmesh/leads/v1/FollowUpOrder.ts';

export interface RequestFollowUpsRequestInput {
  orders?: (_salesmesh_leads_v1_FollowUpOrderInput)[] | undefined;
}

export interface RequestFollowUpsRequest {
  orders: (_salesmesh_leads_v1_FollowUpOrder)[];
}
