// Original file: salesmesh/knowledge/v1/search_service.proto

import type { SuggestedCardsInput as _salesmesh_knowledge_v1_SuggestedCardsInput, SuggestedCards as _salesmesh_knowledge_v1_SuggestedCards } from '../../../salesmesh/knowledge/v1/SuggestedCards.ts';

export interface SuggestCardsResponseInput {
  items?: (_salesmesh_knowledge_v1_SuggestedCardsInput)[] | undefined;
}

export interface SuggestCardsResponse {
  items: (_salesmesh_knowledge_v1_SuggestedCards)[];
}
