// Original file: salesmesh/tasks/v1/flow.proto


export interface DelayInput {
  minutes?: (number) | undefined;
  /**
   * Counts only the flow's business hours.
   */
  is_business_time?: (boolean) | undefined;
}

export interface Delay {
  minutes: (number);
  /**
   * Counts only the flow's business hours.
   */
  is_business_time: (boolean);
}
