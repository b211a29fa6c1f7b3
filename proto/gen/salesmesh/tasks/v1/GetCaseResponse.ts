// Original file: salesmesh/tasks/v1/case_service.proto

import type { CaseInput as _salesmesh_tasks_v1_CaseInput, Case as _salesmesh_tasks_v1_Case } from '../../../salesmesh/tasks/v1/Case.ts';

export interface GetCaseResponseInput {
  case?: (_salesmesh_tasks_v1_CaseInput | null) | undefined;
}

export interface GetCaseResponse {
  case: (_salesmesh_tasks_v1_Case | null);
}
