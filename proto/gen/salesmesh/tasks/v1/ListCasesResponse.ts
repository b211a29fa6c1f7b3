// Original file: salesmesh/tasks/v1/case_service.proto

import type { CaseInput as _salesmesh_tasks_v1_CaseInput, Case as _salesmesh_tasks_v1_Case } from '../../../salesmesh/tasks/v1/Case.ts';

export interface ListCasesResponseInput {
  cases?: (_salesmesh_tasks_v1_CaseInput)[] | undefined;
  next_page_token?: (string) | undefined;
}

export interface ListCasesResponse {
  cases: (_salesmesh_tasks_v1_Case)[];
  next_page_token: (string);
}
