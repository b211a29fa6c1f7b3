// Original file: salesmesh/knowledge/v1/card.proto


/**
 * How often one version of a card was attached to somebody's task.
 */
export interface CitationCountInput {
  version?: (number) | undefined;
  citations?: (number) | undefined;
}

/**
 * How often one version of a card was attached to somebody's task.
 */
export interface CitationCount {
  version: (number);
  citations: (number);
}
