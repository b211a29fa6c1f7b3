// Original file: salesmesh/forecasting/v1/milestone_service.proto

import type { MilestoneDefinitionInput as _salesmesh_forecasting_v1_MilestoneDefinitionInput, MilestoneDefinition as _salesmesh_forecasting_v1_MilestoneDefinition } from '../../../salesmesh/forecasting/v1/MilestoneDefinition.ts';

export interface PutMilestoneDefinitionRequestInput {
  request_id?: (string) | undefined;
  definition?: (_salesmesh_forecasting_v1_MilestoneDefinitionInput | null) | undefined;
}

export interface PutMilestoneDefinitionRequest {
  request_id: (string);
  definition: (_salesmesh_forecasting_v1_MilestoneDefinition | null);
}
