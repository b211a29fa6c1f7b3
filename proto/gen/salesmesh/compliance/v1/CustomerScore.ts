// Original file: salesmesh/compliance/v1/standing_service.proto


export interface CustomerScoreInput {
  /**
   * Of the answer, given by whoever asked; an answer counts once.
   */
  id?: (string) | undefined;
  /**
   * 0 to 100.
   */
  score?: (number | string) | undefined;
  answered_at?: (string) | undefined;
  /**
   * Why, in one word of the tenant's own, such as slow_reply; no free text of a person.
   */
  cause?: (string) | undefined;
}

export interface CustomerScore {
  /**
   * Of the answer, given by whoever asked; an answer counts once.
   */
  id: (string);
  /**
   * 0 to 100.
   */
  score: (number);
  answered_at: (string);
  /**
   * Why, in one word of the tenant's own, such as slow_reply; no free text of a person.
   */
  cause: (string);
}
