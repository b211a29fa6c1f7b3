// Original file: salesmesh/compliance/v1/rights.proto

import type { DataTaskInput as _salesmesh_compliance_v1_DataTaskInput, DataTask as _salesmesh_compliance_v1_DataTask } from '../../../salesmesh/compliance/v1/DataTask.ts';

export interface ListDataTasksResponseInput {
  tasks?: (_salesmesh_compliance_v1_DataTaskInput)[] | undefined;
  next_page_token?: (string) | undefined;
}

export interface ListDataTasksResponse {
  tasks: (_salesmesh_compliance_v1_DataTask)[];
  next_page_token: (string);
}
