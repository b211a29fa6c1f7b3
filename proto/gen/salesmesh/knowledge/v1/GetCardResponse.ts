// Original file: salesmesh/knowledge/v1/card_service.proto

import type { CardInput as _salesmesh_knowledge_v1_CardInput, Card as _salesmesh_knowledge_v1_Card } from '../../../salesmesh/knowledge/v1/Card.ts';
import type { CitationCountInput as _salesmesh_knowledge_v1_CitationCountInput, CitationCount as _salesmesh_knowledge_v1_CitationCount } from '../../../salesmesh/knowledge/v1/CitationCount.ts';

export interface GetCardResponseInput {
  card?: (_salesmesh_knowledge_v1_CardInput | null) | undefined;
  /**
   * Newest version first; versions that were never cited are left out.
   */
  citations?: (_salesmesh_knowledge_v1_CitationCountInput)[] | undefined;
}

export interface GetCardResponse {
  card: (_salesmesh_knowledge_v1_Card | null);
  /**
   * Newest version first; versions that were never cited are left out.
   */
  citations: (_salesmesh_knowledge_v1_CitationCount)[];
}
