// Original file: salesmesh/forecasting/v1/milestone_service.proto

import type { MilestoneInput as _salesmesh_forecasting_v1_MilestoneInput, Milestone as _salesmesh_forecasting_v1_Milestone } from '../../../salesmesh/forecasting/v1/Milestone.ts';

export interface ClaimMilestoneResponseInput {
  milestone?: (_salesmesh_forecasting_v1_MilestoneInput | null) | undefined;
}

export interface ClaimMilestoneResponse {
  milestone: (_salesmesh_forecasting_v1_Milestone | null);
}
