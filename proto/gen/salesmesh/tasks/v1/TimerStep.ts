// Original file: salesmesh/tasks/v1/flow.proto

import type { DelayInput as _salesmesh_tasks_v1_DelayInput, Delay as _salesmesh_tasks_v1_Delay } from '../../../salesmesh/tasks/v1/Delay.ts';

export interface TimerStepInput {
  delay?: (_salesmesh_tasks_v1_DelayInput | null) | undefined;
  next?: (string) | undefined;
}

export interface TimerStep {
  delay: (_salesmesh_tasks_v1_Delay | null);
  next: (string);
}
