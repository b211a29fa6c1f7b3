// Original file: salesmesh/leads/v1/scoring_service.proto

import type { ScorerInput as _salesmesh_leads_v1_ScorerInput, Scorer as _salesmesh_leads_v1_Scorer } from '../../../salesmesh/leads/v1/Scorer.ts';

export interface GetScorerResponseInput {
  scorer?: (_salesmesh_leads_v1_ScorerInput | null) | undefined;
}

export interface GetScorerResponse {
  scorer: (_salesmesh_leads_v1_Scorer | null);
}
