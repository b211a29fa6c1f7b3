// Original file: salesmesh/knowledge/v1/card_service.proto

import type { ImportCardRowsInput as _salesmesh_knowledge_v1_ImportCardRowsInput, ImportCardRows as _salesmesh_knowledge_v1_ImportCardRows } from '../../../salesmesh/knowledge/v1/ImportCardRows.ts';
import type { ImportCardsSummaryInput as _salesmesh_knowledge_v1_ImportCardsSummaryInput, ImportCardsSummary as _salesmesh_knowledge_v1_ImportCardsSummary } from '../../../salesmesh/knowledge/v1/ImportCardsSummary.ts';

export interface ImportCardsResponseInput {
  rows?: (_salesmesh_knowledge_v1_ImportCardRowsInput | null) | undefined;
  summary?: (_salesmesh_knowledge_v1_ImportCardsSummaryInput | null) | undefined;
  part?: "rows"|"summary" | undefined;
}

export interface ImportCardsResponse {
  rows?: (_salesmesh_knowledge_v1_ImportCardRows | null) | undefined;
  summary?: (_salesmesh_knowledge_v1_ImportCardsSummary | null) | undefined;
}
