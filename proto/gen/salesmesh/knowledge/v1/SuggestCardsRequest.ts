// Original file: salesmesh/knowledge/v1/search_service.proto

import type { SuggestItemInput as _salesmesh_knowledge_v1_SuggestItemInput, SuggestItem as _salesmesh_knowledge_v1_SuggestItem } from '../../../salesmesh/knowledge/v1/SuggestItem.ts';

export interface SuggestCardsRequestInput {
  items?: (_salesmesh_knowledge_v1_SuggestItemInput)[] | undefined;
}

export interface SuggestCardsRequest {
  items: (_salesmesh_knowledge_v1_SuggestItem)[];
}
