// Original file: salesmesh/leads/v1/lead.proto

import type { FactorInput as _salesmesh_leads_v1_FactorInput, Factor as _salesmesh_leads_v1_Factor } from '../../../salesmesh/leads/v1/Factor.ts';
import type { RecommendedPathInput as _salesmesh_leads_v1_RecommendedPathInput, RecommendedPath as _salesmesh_leads_v1_RecommendedPath } from '../../../salesmesh/leads/v1/RecommendedPath.ts';

export interface ScoreInput {
  /**
   * Calibrated probability of conversion.
   */
  probability?: (number | string) | undefined;
  /**
   * 0 to 1, from the spread over the model's bags.
   */
  confidence?: (number | string) | undefined;
  model_version?: (string) | undefined;
  scored_at?: (string) | undefined;
  /**
   * Strongest factors first; all factors are in ExplainScore.
   */
  top_factors?: (_salesmesh_leads_v1_FactorInput)[] | undefined;
  path?: (_salesmesh_leads_v1_RecommendedPathInput | null) | undefined;
}

export interface Score {
  /**
   * Calibrated probability of conversion.
   */
  probability: (number);
  /**
   * 0 to 1, from the spread over the model's bags.
   */
  confidence: (number);
  model_version: (string);
  scored_at: (string);
  /**
   * Strongest factors first; all factors are in ExplainScore.
   */
  top_factors: (_salesmesh_leads_v1_Factor)[];
  path?: (_salesmesh_leads_v1_RecommendedPath | null) | undefined;
}
