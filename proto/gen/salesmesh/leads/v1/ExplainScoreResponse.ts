// Original file: salesmesh/leads/v1/scoring_service.proto

import type { ScoreInput as _salesmesh_leads_v1_ScoreInput, Score as _salesmesh_leads_v1_Score } from '../../../salesmesh/leads/v1/Score.ts';
import type { FactorInput as _salesmesh_leads_v1_FactorInput, Factor as _salesmesh_leads_v1_Factor } from '../../../salesmesh/leads/v1/Factor.ts';

export interface ExplainScoreResponseInput {
  score?: (_salesmesh_leads_v1_ScoreInput | null) | undefined;
  intercept?: (number | string) | undefined;
  logit?: (number | string) | undefined;
  factors?: (_salesmesh_leads_v1_FactorInput)[] | undefined;
}

export interface ExplainScoreResponse {
  score: (_salesmesh_leads_v1_Score | null);
  intercept: (number);
  logit: (number);
  factors: (_salesmesh_leads_v1_Factor)[];
}
