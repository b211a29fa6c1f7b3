// Original file: salesmesh/compliance/v1/facts.proto


export interface LedgerReferenceInput {
  index?: (number) | undefined;
  /**
   * Base64 of the leaf hash.
   */
  leaf?: (string) | undefined;
}

export interface LedgerReference {
  index: (number);
  /**
   * Base64 of the leaf hash.
   */
  leaf: (string);
}
