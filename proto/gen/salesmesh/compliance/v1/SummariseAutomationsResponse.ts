// Original file: salesmesh/compliance/v1/automation_service.proto

import type { PermitCountsInput as _salesmesh_compliance_v1_PermitCountsInput, PermitCounts as _salesmesh_compliance_v1_PermitCounts } from '../../../salesmesh/compliance/v1/PermitCounts.ts';

export interface SummariseAutomationsResponseInput {
  requested?: (number) | undefined;
  /**
   * First outcome of each automation; they add up to `requested`.
   */
  by_first_outcome?: ({[key: string]: number | string | Long}) | undefined;
  /**
   * Current state of each automation; they add up to `requested`.
   */
  by_state?: ({[key: string]: number | string | Long}) | undefined;
  /**
   * Every permit minted: `minted` = delivered + failed + expired + outstanding.
   */
  permits?: (_salesmesh_compliance_v1_PermitCountsInput | null) | undefined;
  /**
   * "CN/PIPL-13" → decisions that name the article for recipients of that residence.
   */
  by_place_and_article?: ({[key: string]: number | string | Long}) | undefined;
  decisions?: (number) | undefined;
}

export interface SummariseAutomationsResponse {
  requested: (number);
  /**
   * First outcome of each automation; they add up to `requested`.
   */
  by_first_outcome: ({[key: string]: number});
  /**
   * Current state of each automation; they add up to `requested`.
   */
  by_state: ({[key: string]: number});
  /**
   * Every permit minted: `minted` = delivered + failed + expired + outstanding.
   */
  permits: (_salesmesh_compliance_v1_PermitCounts | null);
  /**
   * "CN/PIPL-13" → decisions that name the article for recipients of that residence.
   */
  by_place_and_article: ({[key: string]: number});
  decisions: (number);
}
