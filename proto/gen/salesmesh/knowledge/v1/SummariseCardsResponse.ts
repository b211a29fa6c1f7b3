// Original file: salesmesh/knowledge/v1/card_service.proto


export interface SummariseCardsResponseInput {
  drafts?: (number) | undefined;
  reviewed?: (number) | undefined;
  retired?: (number) | undefined;
  /**
   * Pairs of task and card version, each counted once.
   */
  citations?: (number) | undefined;
  cited_cards?: (number) | undefined;
}

export interface SummariseCardsResponse {
  drafts: (number);
  reviewed: (number);
  retired: (number);
  /**
   * Pairs of task and card version, each counted once.
   */
  citations: (number);
  cited_cards: (number);
}
