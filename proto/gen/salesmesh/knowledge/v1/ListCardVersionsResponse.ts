// Original file: salesmesh/knowledge/v1/card_service.proto

import type { CardInput as _salesmesh_knowledge_v1_CardInput, Card as _salesmesh_knowledge_v1_Card } from '../../../salesmesh/knowledge/v1/Card.ts';

export interface ListCardVersionsResponseInput {
  versions?: (_salesmesh_knowledge_v1_CardInput)[] | undefined;
  next_page_token?: (string) | undefined;
}

export interface ListCardVersionsResponse {
  versions: (_salesmesh_knowledge_v1_Card)[];
  next_page_token: (string);
}
