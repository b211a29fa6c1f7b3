// Original file: salesmesh/tasks/v1/flow_service.proto

import type { FlowInput as _salesmesh_tasks_v1_FlowInput, Flow as _salesmesh_tasks_v1_Flow } from '../../../salesmesh/tasks/v1/Flow.ts';

export interface ListFlowsResponseInput {
  flows?: (_salesmesh_tasks_v1_FlowInput)[] | undefined;
  next_page_token?: (string) | undefined;
}

export interface ListFlowsResponse {
  flows: (_salesmesh_tasks_v1_Flow)[];
  next_page_token: (string);
}
