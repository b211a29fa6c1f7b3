// Original file: salesmesh/tasks/v1/flow.proto

import type { LocalTextInput as _salesmesh_tasks_v1_LocalTextInput, LocalText as _salesmesh_tasks_v1_LocalText } from '../../../salesmesh/tasks/v1/LocalText.ts';
import type { StepInput as _salesmesh_tasks_v1_StepInput, Step as _salesmesh_tasks_v1_Step } from '../../../salesmesh/tasks/v1/Step.ts';
import type { BusinessHoursInput as _salesmesh_tasks_v1_BusinessHoursInput, BusinessHours as _salesmesh_tasks_v1_BusinessHours } from '../../../salesmesh/tasks/v1/BusinessHours.ts';

/**
 * A flow as data. A put makes a new version; a running case stays on the version it was opened with.
 */
export interface FlowInput {
  /**
   * The name under which versions follow each other.
   */
  id?: (string) | undefined;
  /**
   * Set here: 1 for the first.
   */
  version?: (number) | undefined;
  title?: (_salesmesh_tasks_v1_LocalTextInput | null) | undefined;
  /**
   * lead_dispatched: a case is opened when it happens. Absent: people open cases.
   */
  trigger?: (string) | undefined;
  /**
   * Variables that whoever opens a case gives; those of the trigger are known without being named.
   */
  variables?: (string)[] | undefined;
  /**
   * Id of the first step.
   */
  start?: (string) | undefined;
  steps?: (_salesmesh_tasks_v1_StepInput)[] | undefined;
  /**
   * For delays in business time.
   */
  business_hours?: (_salesmesh_tasks_v1_BusinessHoursInput | null) | undefined;
  put_at?: (string) | undefined;
  put_by?: (string) | undefined;
}

/**
 * A flow as data. A put makes a new version; a running case stays on the version it was opened with.
 */
export interface Flow {
  /**
   * The name under which versions follow each other.
   */
  id: (string);
  /**
   * Set here: 1 for the first.
   */
  version: (number);
  title: (_salesmesh_tasks_v1_LocalText | null);
  /**
   * lead_dispatched: a case is opened when it happens. Absent: people open cases.
   */
  trigger?: (string) | undefined;
  /**
   * Variables that whoever opens a case gives; those of the trigger are known without being named.
   */
  variables: (string)[];
  /**
   * Id of the first step.
   */
  start: (string);
  steps: (_salesmesh_tasks_v1_Step)[];
  /**
   * For delays in business time.
   */
  business_hours: (_salesmesh_tasks_v1_BusinessHours | null);
  put_at: (string);
  put_by: (string);
}
