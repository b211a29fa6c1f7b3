// Original file: salesmesh/tasks/v1/flow.proto

import type { ConditionBranchInput as _salesmesh_tasks_v1_ConditionBranchInput, ConditionBranch as _salesmesh_tasks_v1_ConditionBranch } from '../../../salesmesh/tasks/v1/ConditionBranch.ts';

/**
 * The first branch that holds is taken.
 */
export interface ConditionStepInput {
  branches?: (_salesmesh_tasks_v1_ConditionBranchInput)[] | undefined;
  otherwise?: (string) | undefined;
}

/**
 * The first branch that holds is taken.
 */
export interface ConditionStep {
  branches: (_salesmesh_tasks_v1_ConditionBranch)[];
  otherwise: (string);
}
