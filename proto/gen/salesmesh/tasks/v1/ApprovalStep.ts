// Original file: salesmesh/tasks/v1/flow.proto

import type { DeadlineInput as _salesmesh_tasks_v1_DeadlineInput, Deadline as _salesmesh_tasks_v1_Deadline } from '../../../salesmesh/tasks/v1/Deadline.ts';
import type { InterruptionInput as _salesmesh_tasks_v1_InterruptionInput, Interruption as _salesmesh_tasks_v1_Interruption } from '../../../salesmesh/tasks/v1/Interruption.ts';

/**
 * A person with one of the roles says yes or no.
 */
export interface ApprovalStepInput {
  roles?: (string)[] | undefined;
  approved?: (string) | undefined;
  rejected?: (string) | undefined;
  deadline?: (_salesmesh_tasks_v1_DeadlineInput | null) | undefined;
  interruption?: (_salesmesh_tasks_v1_InterruptionInput | null) | undefined;
}

/**
 * A person with one of the roles says yes or no.
 */
export interface ApprovalStep {
  roles: (string)[];
  approved: (string);
  rejected: (string);
  deadline: (_salesmesh_tasks_v1_Deadline | null);
  interruption: (_salesmesh_tasks_v1_Interruption | null);
}
