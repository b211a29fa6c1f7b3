// Original file: salesmesh/tasks/v1/flow.proto

import type { LocalTextInput as _salesmesh_tasks_v1_LocalTextInput, LocalText as _salesmesh_tasks_v1_LocalText } from '../../../salesmesh/tasks/v1/LocalText.ts';

export interface OutcomeBranchInput {
  outcome?: (string) | undefined;
  title?: (_salesmesh_tasks_v1_LocalTextInput | null) | undefined;
  next?: (string) | undefined;
}

export interface OutcomeBranch {
  outcome: (string);
  title: (_salesmesh_tasks_v1_LocalText | null);
  next: (string);
}
