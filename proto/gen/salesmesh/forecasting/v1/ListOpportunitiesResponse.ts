// Original file: salesmesh/forecasting/v1/opportunity_service.proto

import type { OpportunityInput as _salesmesh_forecasting_v1_OpportunityInput, Opportunity as _salesmesh_forecasting_v1_Opportunity } from '../../../salesmesh/forecasting/v1/Opportunity.ts';

export interface ListOpportunitiesResponseInput {
  opportunities?: (_salesmesh_forecasting_v1_OpportunityInput)[] | undefined;
  next_page_token?: (string) | undefined;
}

export interface ListOpportunitiesResponse {
  opportunities: (_salesmesh_forecasting_v1_Opportunity)[];
  next_page_token: (string);
}
