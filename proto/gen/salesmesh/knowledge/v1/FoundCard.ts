// Original file: salesmesh/knowledge/v1/search_service.proto

import type { FoundReasonInput as _salesmesh_knowledge_v1_FoundReasonInput, FoundReason as _salesmesh_knowledge_v1_FoundReason } from '../../../salesmesh/knowledge/v1/FoundReason.ts';

export interface FoundCardInput {
  card_id?: (string) | undefined;
  version?: (number) | undefined;
  title?: (string) | undefined;
  /**
   * The two sentences that fit best.
   */
  snippet?: (string) | undefined;
  /**
   * 0 to 1; comparable within one answer only.
   */
  score?: (number | string) | undefined;
  /**
   * Why it was found, weightiest first.
   */
  reasons?: (_salesmesh_knowledge_v1_FoundReasonInput)[] | undefined;
  language?: (string) | undefined;
}

export interface FoundCard {
  card_id: (string);
  version: (number);
  title: (string);
  /**
   * The two sentences that fit best.
   */
  snippet: (string);
  /**
   * 0 to 1; comparable within one answer only.
   */
  score: (number);
  /**
   * Why it was found, weightiest first.
   */
  reasons: (_salesmesh_knowledge_v1_FoundReason)[];
  language: (string);
}
