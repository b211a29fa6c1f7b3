// Original file: salesmesh/tasks/v1/flow_service.proto

import type { FlowInput as _salesmesh_tasks_v1_FlowInput, Flow as _salesmesh_tasks_v1_Flow } from '../../../salesmesh/tasks/v1/Flow.ts';

export interface PutFlowRequestInput {
  request_id?: (string) | undefined;
  expected_version?: (number) | undefined;
  flow?: (_salesmesh_tasks_v1_FlowInput | null) | undefined;
}

export interface PutFlowRequest {
  request_id: (string);
  expected_version: (number);
  flow: (_salesmesh_tasks_v1_Flow | null);
}
