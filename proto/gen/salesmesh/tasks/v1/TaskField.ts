// Original file: salesmesh/tasks/v1/flow.proto

import type { LocalTextInput as _salesmesh_tasks_v1_LocalTextInput, LocalText as _salesmesh_tasks_v1_LocalText } from '../../../salesmesh/tasks/v1/LocalText.ts';

/**
 * What a person fills in; each but text becomes a variable of the same name.
 */
export interface TaskFieldInput {
  name?: (string) | undefined;
  title?: (_salesmesh_tasks_v1_LocalTextInput | null) | undefined;
  /**
   * text | number | boolean | choice
   */
  kind?: (string) | undefined;
  is_required?: (boolean) | undefined;
  /**
   * For choice.
   */
  choices?: (string)[] | undefined;
}

/**
 * What a person fills in; each but text becomes a variable of the same name.
 */
export interface TaskField {
  name: (string);
  title: (_salesmesh_tasks_v1_LocalText | null);
  /**
   * text | number | boolean | choice
   */
  kind: (string);
  is_required: (boolean);
  /**
   * For choice.
   */
  choices: (string)[];
}
