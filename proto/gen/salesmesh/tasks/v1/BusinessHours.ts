// Original file: salesmesh/tasks/v1/flow.proto

import type { WorkingPeriodInput as _salesmesh_tasks_v1_WorkingPeriodInput, WorkingPeriod as _salesmesh_tasks_v1_WorkingPeriod } from '../../../salesmesh/tasks/v1/WorkingPeriod.ts';
import type { DayExceptionInput as _salesmesh_tasks_v1_DayExceptionInput, DayException as _salesmesh_tasks_v1_DayException } from '../../../salesmesh/tasks/v1/DayException.ts';

export interface BusinessHoursInput {
  /**
   * IANA zone.
   */
  zone?: (string) | undefined;
  periods?: (_salesmesh_tasks_v1_WorkingPeriodInput)[] | undefined;
  /**
   * Days that differ: without periods a holiday, with periods a weekend day that is worked.
   */
  exceptions?: (_salesmesh_tasks_v1_DayExceptionInput)[] | undefined;
}

export interface BusinessHours {
  /**
   * IANA zone.
   */
  zone: (string);
  periods: (_salesmesh_tasks_v1_WorkingPeriod)[];
  /**
   * Days that differ: without periods a holiday, with periods a weekend day that is worked.
   */
  exceptions: (_salesmesh_tasks_v1_DayException)[];
}
