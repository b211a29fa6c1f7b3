// Original file: salesmesh/forecasting/v1/opportunity_service.proto

import type { OpportunityInput as _salesmesh_forecasting_v1_OpportunityInput, Opportunity as _salesmesh_forecasting_v1_Opportunity } from '../../../salesmesh/forecasting/v1/Opportunity.ts';

export interface GetOpportunityResponseInput {
  opportunity?: (_salesmesh_forecasting_v1_OpportunityInput | null) | undefined;
}

export interface GetOpportunityResponse {
  opportunity: (_salesmesh_forecasting_v1_Opportunity | null);
}
