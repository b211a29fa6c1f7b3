// Original file: salesmesh/forecasting/v1/milestone_service.proto

import type { MilestoneInput as _salesmesh_forecasting_v1_MilestoneInput, Milestone as _salesmesh_forecasting_v1_Milestone } from '../../../salesmesh/forecasting/v1/Milestone.ts';

export interface ListMilestonesResponseInput {
  milestones?: (_salesmesh_forecasting_v1_MilestoneInput)[] | undefined;
  next_page_token?: (string) | undefined;
}

export interface ListMilestonesResponse {
  milestones: (_salesmesh_forecasting_v1_Milestone)[];
  next_page_token: (string);
}
