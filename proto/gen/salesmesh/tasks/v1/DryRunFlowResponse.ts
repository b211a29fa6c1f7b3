// Original file: salesmesh/tasks/v1/flow_service.proto

import type { DryRunStepInput as _salesmesh_tasks_v1_DryRunStepInput, DryRunStep as _salesmesh_tasks_v1_DryRunStep } from '../../../salesmesh/tasks/v1/DryRunStep.ts';

export interface DryRunFlowResponseInput {
  path?: (_salesmesh_tasks_v1_DryRunStepInput)[] | undefined;
  /**
   * done | stopped: the script says nothing for the last step of the path | endless: more steps than a dry run takes
   */
  state?: (string) | undefined;
  result?: (string) | undefined;
  variables?: ({[key: string]: string}) | undefined;
}

export interface DryRunFlowResponse {
  path: (_salesmesh_tasks_v1_DryRunStep)[];
  /**
   * done | stopped: the script says nothing for the last step of the path | endless: more steps than a dry run takes
   */
  state: (string);
  result?: (string) | undefined;
  variables: ({[key: string]: string});
}
