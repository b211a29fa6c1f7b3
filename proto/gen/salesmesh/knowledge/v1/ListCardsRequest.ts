// Original file: salesmesh/knowledge/v1/card_service.proto

import type { CardStateInput as _salesmesh_knowledge_v1_CardStateInput, CardState as _salesmesh_knowledge_v1_CardState } from '../../../salesmesh/knowledge/v1/CardState.ts';

export interface ListCardsRequestInput {
  page_size?: (number) | undefined;
  page_token?: (string) | undefined;
  state?: (_salesmesh_knowledge_v1_CardStateInput) | undefined;
  language?: (string) | undefined;
  owner?: (string) | undefined;
}

export interface ListCardsRequest {
  page_size: (number);
  page_token: (string);
  state?: (_salesmesh_knowledge_v1_CardState) | undefined;
  language?: (string) | undefined;
  owner?: (string) | undefined;
}
