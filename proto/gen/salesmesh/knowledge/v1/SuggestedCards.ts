// Original file: salesmesh/knowledge/v1/search_service.proto

import type { FoundCardInput as _salesmesh_knowledge_v1_FoundCardInput, FoundCard as _salesmesh_knowledge_v1_FoundCard } from '../../../salesmesh/knowledge/v1/FoundCard.ts';

export interface SuggestedCardsInput {
  key?: (string) | undefined;
  /**
   * Best first; may be empty.
   */
  cards?: (_salesmesh_knowledge_v1_FoundCardInput)[] | undefined;
}

export interface SuggestedCards {
  key: (string);
  /**
   * Best first; may be empty.
   */
  cards: (_salesmesh_knowledge_v1_FoundCard)[];
}
