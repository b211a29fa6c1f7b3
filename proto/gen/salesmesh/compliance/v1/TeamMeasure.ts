// Original file: salesmesh/compliance/v1/standing_service.proto


export interface TeamMeasureInput {
  /**
   * ces | compliance_rate
   */
  name?: (string) | undefined;
  weight?: (number | string) | undefined;
  /**
   * 0 to 100, rounded down to one decimal; unset below the minimum sample.
   */
  value?: (number | string) | undefined;
  /**
   * Of the window before this one.
   */
  previous?: (number | string) | undefined;
  sample?: (number) | undefined;
  minimum_sample?: (number) | undefined;
  floor?: (number | string) | undefined;
  /**
   * What a person set by hand in the settings; it counts while nothing is measured, then only where it is stricter.
   */
  set_by_hand?: (number | string) | undefined;
  /**
   * What the decisions read.
   */
  effective?: (number | string) | undefined;
}

export interface TeamMeasure {
  /**
   * ces | compliance_rate
   */
  name: (string);
  weight: (number);
  /**
   * 0 to 100, rounded down to one decimal; unset below the minimum sample.
   */
  value?: (number) | undefined;
  /**
   * Of the window before this one.
   */
  previous?: (number) | undefined;
  sample: (number);
  minimum_sample: (number);
  floor: (number);
  /**
   * What a person set by hand in the settings; it counts while nothing is measured, then only where it is stricter.
   */
  set_by_hand?: (number) | undefined;
  /**
   * What the decisions read.
   */
  effective?: (number) | undefined;
}
