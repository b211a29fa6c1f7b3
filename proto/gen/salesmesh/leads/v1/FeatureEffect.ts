// Original file: salesmesh/leads/v1/intake_service.proto


export interface FeatureEffectInput {
  /**
   * Signal type it applies to; empty for all of the source.
   */
  signal_type?: (string) | undefined;
  feature?: (string) | undefined;
  /**
   * count | sum | last | max
   */
  fold?: (string) | undefined;
  /**
   * Path of the value in the delivery, for sum, last and max.
   */
  path?: (string) | undefined;
}

export interface FeatureEffect {
  /**
   * Signal type it applies to; empty for all of the source.
   */
  signal_type: (string);
  feature: (string);
  /**
   * count | sum | last | max
   */
  fold: (string);
  /**
   * Path of the value in the delivery, for sum, last and max.
   */
  path: (string);
}
