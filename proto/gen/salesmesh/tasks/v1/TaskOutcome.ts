// Original file: salesmesh/tasks/v1/case.proto

import type { LocalTextInput as _salesmesh_tasks_v1_LocalTextInput, LocalText as _salesmesh_tasks_v1_LocalText } from '../../../salesmesh/tasks/v1/LocalText.ts';

export interface TaskOutcomeInput {
  outcome?: (string) | undefined;
  title?: (_salesmesh_tasks_v1_LocalTextInput | null) | undefined;
}

export interface TaskOutcome {
  outcome: (string);
  title: (_salesmesh_tasks_v1_LocalText | null);
}
