// Original file: salesmesh/compliance/v1/standing_service.proto


export interface TeamDayInput {
  /**
   * UTC, such as 2026-11-22.
   */
  day?: (string) | undefined;
  decided?: (number) | undefined;
  refused?: (number) | undefined;
  answers?: (number) | undefined;
  ces?: (number | string) | undefined;
}

export interface TeamDay {
  /**
   * UTC, such as 2026-11-22.
   */
  day: (string);
  decided: (number);
  refused: (number);
  answers: (number);
  ces?: (number) | undefined;
}
