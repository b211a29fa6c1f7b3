// Original file: salesmesh/tasks/v1/flow.proto

import type { DelayInput as _salesmesh_tasks_v1_DelayInput, Delay as _salesmesh_tasks_v1_Delay } from '../../../salesmesh/tasks/v1/Delay.ts';

/**
 * Waits for something that happens elsewhere.
 */
export interface WaitStepInput {
  /**
   * automation_decided: the next decision on the case's automation.
   */
  event?: (string) | undefined;
  next?: (string) | undefined;
  /**
   * With `timed_out`: how long it waits.
   */
  timeout?: (_salesmesh_tasks_v1_DelayInput | null) | undefined;
  timed_out?: (string) | undefined;
}

/**
 * Waits for something that happens elsewhere.
 */
export interface WaitStep {
  /**
   * automation_decided: the next decision on the case's automation.
   */
  event: (string);
  next: (string);
  /**
   * With `timed_out`: how long it waits.
   */
  timeout: (_salesmesh_tasks_v1_Delay | null);
  timed_out?: (string) | undefined;
}
