// Original file: salesmesh/tasks/v1/flow_service.proto

import type { FlowInput as _salesmesh_tasks_v1_FlowInput, Flow as _salesmesh_tasks_v1_Flow } from '../../../salesmesh/tasks/v1/Flow.ts';

export interface GetFlowResponseInput {
  flow?: (_salesmesh_tasks_v1_FlowInput | null) | undefined;
}

export interface GetFlowResponse {
  flow: (_salesmesh_tasks_v1_Flow | null);
}
