// Original file: salesmesh/knowledge/v1/card_service.proto

import type { CardContentInput as _salesmesh_knowledge_v1_CardContentInput, CardContent as _salesmesh_knowledge_v1_CardContent } from '../../../salesmesh/knowledge/v1/CardContent.ts';

export interface UpdateCardRequestInput {
  request_id?: (string) | undefined;
  card_id?: (string) | undefined;
  expected_version?: (number) | undefined;
  content?: (_salesmesh_knowledge_v1_CardContentInput | null) | undefined;
}

export interface UpdateCardRequest {
  request_id: (string);
  card_id: (string);
  expected_version: (number);
  content: (_salesmesh_knowledge_v1_CardContent | null);
}
