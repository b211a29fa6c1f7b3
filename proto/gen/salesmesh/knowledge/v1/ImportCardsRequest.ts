// Original file: salesmesh/knowledge/v1/card_service.proto

import type { ImportCardsHeaderInput as _salesmesh_knowledge_v1_ImportCardsHeaderInput, ImportCardsHeader as _salesmesh_knowledge_v1_ImportCardsHeader } from '../../../salesmesh/knowledge/v1/ImportCardsHeader.ts';

export interface ImportCardsRequestInput {
  header?: (_salesmesh_knowledge_v1_ImportCardsHeaderInput | null) | undefined;
  chunk?: (Buffer | Uint8Array | string) | undefined;
  part?: "header"|"chunk" | undefined;
}

export interface ImportCardsRequest {
  header?: (_salesmesh_knowledge_v1_ImportCardsHeader | null) | undefined;
  chunk?: (Buffer) | undefined;
}
