// Original file: salesmesh/tasks/v1/flow.proto

import type { TaskFieldInput as _salesmesh_tasks_v1_TaskFieldInput, TaskField as _salesmesh_tasks_v1_TaskField } from '../../../salesmesh/tasks/v1/TaskField.ts';
import type { OutcomeBranchInput as _salesmesh_tasks_v1_OutcomeBranchInput, OutcomeBranch as _salesmesh_tasks_v1_OutcomeBranch } from '../../../salesmesh/tasks/v1/OutcomeBranch.ts';
import type { DeadlineInput as _salesmesh_tasks_v1_DeadlineInput, Deadline as _salesmesh_tasks_v1_Deadline } from '../../../salesmesh/tasks/v1/Deadline.ts';
import type { CardQueryInput as _salesmesh_tasks_v1_CardQueryInput, CardQuery as _salesmesh_tasks_v1_CardQuery } from '../../../salesmesh/tasks/v1/CardQuery.ts';
import type { InterruptionInput as _salesmesh_tasks_v1_InterruptionInput, Interruption as _salesmesh_tasks_v1_Interruption } from '../../../salesmesh/tasks/v1/Interruption.ts';

/**
 * Work of a person.
 */
export interface TaskStepInput {
  /**
   * Roles in whose queue it stands while nobody has it.
   */
  roles?: (string)[] | undefined;
  /**
   * Variable that holds the person who has it from the start.
   */
  assignee_variable?: (string) | undefined;
  fields?: (_salesmesh_tasks_v1_TaskFieldInput)[] | undefined;
  outcomes?: (_salesmesh_tasks_v1_OutcomeBranchInput)[] | undefined;
  deadline?: (_salesmesh_tasks_v1_DeadlineInput | null) | undefined;
  /**
   * Talk-track cards to attach.
   */
  cards?: (_salesmesh_tasks_v1_CardQueryInput | null) | undefined;
  /**
   * What ends it without the person.
   */
  interruption?: (_salesmesh_tasks_v1_InterruptionInput | null) | undefined;
}

/**
 * Work of a person.
 */
export interface TaskStep {
  /**
   * Roles in whose queue it stands while nobody has it.
   */
  roles: (string)[];
  /**
   * Variable that holds the person who has it from the start.
   */
  assignee_variable?: (string) | undefined;
  fields: (_salesmesh_tasks_v1_TaskField)[];
  outcomes: (_salesmesh_tasks_v1_OutcomeBranch)[];
  deadline: (_salesmesh_tasks_v1_Deadline | null);
  /**
   * Talk-track cards to attach.
   */
  cards: (_salesmesh_tasks_v1_CardQuery | null);
  /**
   * What ends it without the person.
   */
  interruption: (_salesmesh_tasks_v1_Interruption | null);
}
