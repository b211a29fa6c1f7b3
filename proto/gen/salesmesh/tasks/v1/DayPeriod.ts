// Original file: salesmesh/tasks/v1/flow.proto


export interface DayPeriodInput {
  from?: (string) | undefined;
  to?: (string) | undefined;
}

export interface DayPeriod {
  from: (string);
  to: (string);
}
