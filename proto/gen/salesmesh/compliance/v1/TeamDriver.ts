// Original file: salesmesh/compliance/v1/standing_service.proto


export interface TeamDriverInput {
  measure?: (string) | undefined;
  /**
   * An article for the compliance rate, a cause for the CES.
   */
  name?: (string) | undefined;
  count?: (number) | undefined;
  /**
   * Share of what the measure lost: 0 to 1. One refusal may name several articles.
   */
  share?: (number | string) | undefined;
}

export interface TeamDriver {
  measure: (string);
  /**
   * An article for the compliance rate, a cause for the CES.
   */
  name: (string);
  count: (number);
  /**
   * Share of what the measure lost: 0 to 1. One refusal may name several articles.
   */
  share: (number);
}
