// Original file: salesmesh/knowledge/v1/card_service.proto

import type { CardInput as _salesmesh_knowledge_v1_CardInput, Card as _salesmesh_knowledge_v1_Card } from '../../../salesmesh/knowledge/v1/Card.ts';

export interface ReviewCardResponseInput {
  card?: (_salesmesh_knowledge_v1_CardInput | null) | undefined;
}

export interface ReviewCardResponse {
  card: (_salesmesh_knowledge_v1_Card | null);
}
