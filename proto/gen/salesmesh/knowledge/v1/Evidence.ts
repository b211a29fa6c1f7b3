// Original file: salesmesh/knowledge/v1/card.proto


/**
 * What shows that the solution helps: a quote, and where it is from.
 */
export interface EvidenceInput {
  quote?: (string) | undefined;
  source?: (string) | undefined;
  /**
   * https address of the source, where it has one.
   */
  url?: (string) | undefined;
}

/**
 * What shows that the solution helps: a quote, and where it is from.
 */
export interface Evidence {
  quote: (string);
  source: (string);
  /**
   * https address of the source, where it has one.
   */
  url: (string);
}
