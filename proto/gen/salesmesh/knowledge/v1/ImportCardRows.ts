// Original file: salesmesh/knowledge/v1/card_service.proto

import type { ImportCardRowInput as _salesmesh_knowledge_v1_ImportCardRowInput, ImportCardRow as _salesmesh_knowledge_v1_ImportCardRow } from '../../../salesmesh/knowledge/v1/ImportCardRow.ts';

export interface ImportCardRowsInput {
  rows?: (_salesmesh_knowledge_v1_ImportCardRowInput)[] | undefined;
}

export interface ImportCardRows {
  rows: (_salesmesh_knowledge_v1_ImportCardRow)[];
}
