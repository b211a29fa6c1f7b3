// Original file: salesmesh/tasks/v1/flow.proto

import type { DelayInput as _salesmesh_tasks_v1_DelayInput, Delay as _salesmesh_tasks_v1_Delay } from '../../../salesmesh/tasks/v1/Delay.ts';

export interface DeadlineInput {
  within?: (_salesmesh_tasks_v1_DelayInput | null) | undefined;
  /**
   * Roles that see it in their queue, too, once it is overdue.
   */
  escalate_to?: (string)[] | undefined;
}

export interface Deadline {
  within: (_salesmesh_tasks_v1_Delay | null);
  /**
   * Roles that see it in their queue, too, once it is overdue.
   */
  escalate_to: (string)[];
}
