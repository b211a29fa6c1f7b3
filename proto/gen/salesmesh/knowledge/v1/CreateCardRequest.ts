// Original file: salesmesh/knowledge/v1/card_service.proto

import type { CardContentInput as _salesmesh_knowledge_v1_CardContentInput, CardContent as _salesmesh_knowledge_v1_CardContent } from '../../../salesmesh/knowledge/v1/CardContent.ts';

export interface CreateCardRequestInput {
  request_id?: (string) | undefined;
  content?: (_salesmesh_knowledge_v1_CardContentInput | null) | undefined;
}

export interface CreateCardRequest {
  request_id: (string);
  content: (_salesmesh_knowledge_v1_CardContent | null);
}
