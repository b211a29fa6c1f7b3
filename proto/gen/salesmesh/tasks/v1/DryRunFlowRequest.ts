// Original file: salesmesh/tasks/v1/flow_service.proto

import type { FlowInput as _salesmesh_tasks_v1_FlowInput, Flow as _salesmesh_tasks_v1_Flow } from '../../../salesmesh/tasks/v1/Flow.ts';
import type { ScriptedOutcomeInput as _salesmesh_tasks_v1_ScriptedOutcomeInput, ScriptedOutcome as _salesmesh_tasks_v1_ScriptedOutcome } from '../../../salesmesh/tasks/v1/ScriptedOutcome.ts';

export interface DryRunFlowRequestInput {
  /**
   * A flow that was put before, or one to try.
   */
  flow_id?: (string) | undefined;
  /**
   * 0 for the latest.
   */
  version?: (number) | undefined;
  flow?: (_salesmesh_tasks_v1_FlowInput | null) | undefined;
  variables?: ({[key: string]: string}) | undefined;
  /**
   * What happens at each visit of a step, in order; the last one of a step repeats.
   */
  script?: (_salesmesh_tasks_v1_ScriptedOutcomeInput)[] | undefined;
  /**
   * Instant at which the case would be opened; absent for now.
   */
  start_at?: (string) | undefined;
}

export interface DryRunFlowRequest {
  /**
   * A flow that was put before, or one to try.
   */
  flow_id?: (string) | undefined;
  /**
   * 0 for the latest.
   */
  version: (number);
  flow: (_salesmesh_tasks_v1_Flow | null);
  variables: ({[key: string]: string});
  /**
   * What happens at each visit of a step, in order; the last one of a step repeats.
   */
  script: (_salesmesh_tasks_v1_ScriptedOutcome)[];
  /**
   * Instant at which the case would be opened; absent for now.
   */
  start_at?: (string) | undefined;
}
