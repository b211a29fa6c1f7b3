// Original file: salesmesh/leads/v1/events.proto


export interface FeatureChangeInput {
  feature?: (string) | undefined;
  /**
   * count | sum | last | max
   */
  fold?: (string) | undefined;
  /**
   * Number or text as the delivery held it; empty for count.
   */
  value?: (string) | undefined;
}

export interface FeatureChange {
  feature: (string);
  /**
   * count | sum | last | max
   */
  fold: (string);
  /**
   * Number or text as the delivery held it; empty for count.
   */
  value: (string);
}
