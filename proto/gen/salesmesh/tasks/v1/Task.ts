// Original file: salesmesh/tasks/v1/case.proto

import type { LocalTextInput as _salesmesh_tasks_v1_LocalTextInput, LocalText as _salesmesh_tasks_v1_LocalText } from '../../../salesmesh/tasks/v1/LocalText.ts';
import type { TaskFieldInput as _salesmesh_tasks_v1_TaskFieldInput, TaskField as _salesmesh_tasks_v1_TaskField } from '../../../salesmesh/tasks/v1/TaskField.ts';
import type { TaskOutcomeInput as _salesmesh_tasks_v1_TaskOutcomeInput, TaskOutcome as _salesmesh_tasks_v1_TaskOutcome } from '../../../salesmesh/tasks/v1/TaskOutcome.ts';
import type { AttachedCardInput as _salesmesh_tasks_v1_AttachedCardInput, AttachedCard as _salesmesh_tasks_v1_AttachedCard } from '../../../salesmesh/tasks/v1/AttachedCard.ts';

export interface TaskInput {
  id?: (string) | undefined;
  case_id?: (string) | undefined;
  /**
   * Of its case, which is what a write must expect.
   */
  version?: (number) | undefined;
  flow_id?: (string) | undefined;
  step?: (string) | undefined;
  /**
   * task | approval
   */
  kind?: (string) | undefined;
  title?: (_salesmesh_tasks_v1_LocalTextInput | null) | undefined;
  /**
   * open | assigned | completed | cancelled
   */
  state?: (string) | undefined;
  roles?: (string)[] | undefined;
  assignee?: (string) | undefined;
  subject?: (string) | undefined;
  fields?: (_salesmesh_tasks_v1_TaskFieldInput)[] | undefined;
  /**
   * Words that may complete it.
   */
  outcomes?: (_salesmesh_tasks_v1_TaskOutcomeInput)[] | undefined;
  opened_at?: (string) | undefined;
  due_at?: (string) | undefined;
  is_escalated?: (boolean) | undefined;
  outcome?: (string) | undefined;
  values?: ({[key: string]: string}) | undefined;
  closed_at?: (string) | undefined;
  closed_by?: (string) | undefined;
  cards?: (_salesmesh_tasks_v1_AttachedCardInput)[] | undefined;
}

export interface Task {
  id: (string);
  case_id: (string);
  /**
   * Of its case, which is what a write must expect.
   */
  version: (number);
  flow_id: (string);
  step: (string);
  /**
   * task | approval
   */
  kind: (string);
  title: (_salesmesh_tasks_v1_LocalText | null);
  /**
   * open | assigned | completed | cancelled
   */
  state: (string);
  roles: (string)[];
  assignee?: (string) | undefined;
  subject: (string);
  fields: (_salesmesh_tasks_v1_TaskField)[];
  /**
   * Words that may complete it.
   */
  outcomes: (_salesmesh_tasks_v1_TaskOutcome)[];
  opened_at: (string);
  due_at?: (string) | undefined;
  is_escalated: (boolean);
  outcome?: (string) | undefined;
  values: ({[key: string]: string});
  closed_at?: (string) | undefined;
  closed_by?: (string) | undefined;
  cards: (_salesmesh_tasks_v1_AttachedCard)[];
}
