// Original file: salesmesh/tasks/v1/flow.proto


export interface WorkingPeriodInput {
  /**
   * ISO day of the week, 1 is Monday.
   */
  day?: (number) | undefined;
  /**
   * Local time HH:MM; a period may not cross midnight, 24:00 is its end.
   */
  from?: (string) | undefined;
  to?: (string) | undefined;
}

export interface WorkingPeriod {
  /**
   * ISO day of the week, 1 is Monday.
   */
  day: (number);
  /**
   * Local time HH:MM; a period may not cross midnight, 24:00 is its end.
   */
  from: (string);
  to: (string);
}
