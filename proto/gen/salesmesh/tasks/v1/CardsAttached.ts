// Original file: salesmesh/tasks/v1/events.proto

import type { CardReferenceInput as _salesmesh_tasks_v1_CardReferenceInput, CardReference as _salesmesh_tasks_v1_CardReference } from '../../../salesmesh/tasks/v1/CardReference.ts';

/**
 * The cards that the person sees beside the task: each is cited. Once per task.
 */
export interface CardsAttachedInput {
  case_id?: (string) | undefined;
  task_id?: (string) | undefined;
  cards?: (_salesmesh_tasks_v1_CardReferenceInput)[] | undefined;
  attached_at?: (string) | undefined;
}

/**
 * The cards that the person sees beside the task: each is cited. Once per task.
 */
export interface CardsAttached {
  case_id: (string);
  task_id: (string);
  cards: (_salesmesh_tasks_v1_CardReference)[];
  attached_at: (string);
}
