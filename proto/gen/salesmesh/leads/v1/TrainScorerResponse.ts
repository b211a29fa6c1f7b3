// Original file: salesmesh/leads/v1/scoring_service.proto

import type { TrainProgressInput as _salesmesh_leads_v1_TrainProgressInput, TrainProgress as _salesmesh_leads_v1_TrainProgress } from '../../../salesmesh/leads/v1/TrainProgress.ts';
import type { ScorerInput as _salesmesh_leads_v1_ScorerInput, Scorer as _salesmesh_leads_v1_Scorer } from '../../../salesmesh/leads/v1/Scorer.ts';

export interface TrainScorerResponseInput {
  progress?: (_salesmesh_leads_v1_TrainProgressInput | null) | undefined;
  scorer?: (_salesmesh_leads_v1_ScorerInput | null) | undefined;
  part?: "progress"|"scorer" | undefined;
}

export interface TrainScorerResponse {
  progress?: (_salesmesh_leads_v1_TrainProgress | null) | undefined;
  scorer?: (_salesmesh_leads_v1_Scorer | null) | undefined;
}
