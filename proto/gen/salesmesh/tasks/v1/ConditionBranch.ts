// Original file: salesmesh/tasks/v1/flow.proto

import type { VariableTestInput as _salesmesh_tasks_v1_VariableTestInput, VariableTest as _salesmesh_tasks_v1_VariableTest } from '../../../salesmesh/tasks/v1/VariableTest.ts';

/**
 * Every test of `all` holds, and at least one of `any` where there are some.
 */
export interface ConditionBranchInput {
  all?: (_salesmesh_tasks_v1_VariableTestInput)[] | undefined;
  any?: (_salesmesh_tasks_v1_VariableTestInput)[] | undefined;
  next?: (string) | undefined;
}

/**
 * Every test of `all` holds, and at least one of `any` where there are some.
 */
export interface ConditionBranch {
  all: (_salesmesh_tasks_v1_VariableTest)[];
  any: (_salesmesh_tasks_v1_VariableTest)[];
  next: (string);
}
