// Original file: salesmesh/tasks/v1/flow.proto

import type { DayPeriodInput as _salesmesh_tasks_v1_DayPeriodInput, DayPeriod as _salesmesh_tasks_v1_DayPeriod } from '../../../salesmesh/tasks/v1/DayPeriod.ts';

export interface DayExceptionInput {
  /**
   * Local date, YYYY-MM-DD.
   */
  date?: (string) | undefined;
  periods?: (_salesmesh_tasks_v1_DayPeriodInput)[] | undefined;
}

export interface DayException {
  /**
   * Local date, YYYY-MM-DD.
   */
  date: (string);
  periods: (_salesmesh_tasks_v1_DayPeriod)[];
}
