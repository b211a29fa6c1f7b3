// Original file: salesmesh/forecasting/v1/milestone_service.proto

import type { MilestoneDefinitionInput as _salesmesh_forecasting_v1_MilestoneDefinitionInput, MilestoneDefinition as _salesmesh_forecasting_v1_MilestoneDefinition } from '../../../salesmesh/forecasting/v1/MilestoneDefinition.ts';

export interface ListMilestoneDefinitionsResponseInput {
  definitions?: (_salesmesh_forecasting_v1_MilestoneDefinitionInput)[] | undefined;
}

export interface ListMilestoneDefinitionsResponse {
  definitions: (_salesmesh_forecasting_v1_MilestoneDefinition)[];
}
