// Original file: salesmesh/tasks/v1/case.proto

import type { LocalTextInput as _salesmesh_tasks_v1_LocalTextInput, LocalText as _salesmesh_tasks_v1_LocalText } from '../../../salesmesh/tasks/v1/LocalText.ts';

/**
 * A talk-track card as it was when it was attached.
 */
export interface AttachedCardInput {
  card_id?: (string) | undefined;
  version?: (number) | undefined;
  title?: (string) | undefined;
  snippet?: (string) | undefined;
  reasons?: (_salesmesh_tasks_v1_LocalTextInput)[] | undefined;
}

/**
 * A talk-track card as it was when it was attached.
 */
export interface AttachedCard {
  card_id: (string);
  version: (number);
  title: (string);
  snippet: (string);
  reasons: (_salesmesh_tasks_v1_LocalText)[];
}
