// Original file: salesmesh/tasks/v1/flow.proto

import type { LocalTextInput as _salesmesh_tasks_v1_LocalTextInput, LocalText as _salesmesh_tasks_v1_LocalText } from '../../../salesmesh/tasks/v1/LocalText.ts';
import type { TaskStepInput as _salesmesh_tasks_v1_TaskStepInput, TaskStep as _salesmesh_tasks_v1_TaskStep } from '../../../salesmesh/tasks/v1/TaskStep.ts';
import type { ApprovalStepInput as _salesmesh_tasks_v1_ApprovalStepInput, ApprovalStep as _salesmesh_tasks_v1_ApprovalStep } from '../../../salesmesh/tasks/v1/ApprovalStep.ts';
import type { ConditionStepInput as _salesmesh_tasks_v1_ConditionStepInput, ConditionStep as _salesmesh_tasks_v1_ConditionStep } from '../../../salesmesh/tasks/v1/ConditionStep.ts';
import type { TimerStepInput as _salesmesh_tasks_v1_TimerStepInput, TimerStep as _salesmesh_tasks_v1_TimerStep } from '../../../salesmesh/tasks/v1/TimerStep.ts';
import type { CallStepInput as _salesmesh_tasks_v1_CallStepInput, CallStep as _salesmesh_tasks_v1_CallStep } from '../../../salesmesh/tasks/v1/CallStep.ts';
import type { WaitStepInput as _salesmesh_tasks_v1_WaitStepInput, WaitStep as _salesmesh_tasks_v1_WaitStep } from '../../../salesmesh/tasks/v1/WaitStep.ts';
import type { EndStepInput as _salesmesh_tasks_v1_EndStepInput, EndStep as _salesmesh_tasks_v1_EndStep } from '../../../salesmesh/tasks/v1/EndStep.ts';

/**
 * `next` and its like name another step of the flow.
 */
export interface StepInput {
  id?: (string) | undefined;
  title?: (_salesmesh_tasks_v1_LocalTextInput | null) | undefined;
  task?: (_salesmesh_tasks_v1_TaskStepInput | null) | undefined;
  approval?: (_salesmesh_tasks_v1_ApprovalStepInput | null) | undefined;
  condition?: (_salesmesh_tasks_v1_ConditionStepInput | null) | undefined;
  timer?: (_salesmesh_tasks_v1_TimerStepInput | null) | undefined;
  call?: (_salesmesh_tasks_v1_CallStepInput | null) | undefined;
  wait?: (_salesmesh_tasks_v1_WaitStepInput | null) | undefined;
  end?: (_salesmesh_tasks_v1_EndStepInput | null) | undefined;
  kind?: "task"|"approval"|"condition"|"timer"|"call"|"wait"|"end" | undefined;
}

/**
 * `next` and its like name another step of the flow.
 */
export interface Step {
  id: (string);
  title: (_salesmesh_tasks_v1_LocalText | null);
  task?: (_salesmesh_tasks_v1_TaskStep | null) | undefined;
  approval?: (_salesmesh_tasks_v1_ApprovalStep | null) | undefined;
  condition?: (_salesmesh_tasks_v1_ConditionStep | null) | undefined;
  timer?: (_salesmesh_tasks_v1_TimerStep | null) | undefined;
  call?: (_salesmesh_tasks_v1_CallStep | null) | undefined;
  wait?: (_salesmesh_tasks_v1_WaitStep | null) | undefined;
  end?: (_salesmesh_tasks_v1_EndStep | null) | undefined;
}
