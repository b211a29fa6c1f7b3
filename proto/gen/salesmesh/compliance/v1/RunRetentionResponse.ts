// Original file: salesmesh/compliance/v1/rights.proto

import type { DataTaskInput as _salesmesh_compliance_v1_DataTaskInput, DataTask as _salesmesh_compliance_v1_DataTask } from '../../../salesmesh/compliance/v1/DataTask.ts';

export interface RunRetentionResponseInput {
  task?: (_salesmesh_compliance_v1_DataTaskInput | null) | undefined;
}

export interface RunRetentionResponse {
  task: (_salesmesh_compliance_v1_DataTask | null);
}
