// Original file: salesmesh/leads/v1/intake_service.proto

import type { RowProblemInput as _salesmesh_leads_v1_RowProblemInput, RowProblem as _salesmesh_leads_v1_RowProblem } from '../../../salesmesh/leads/v1/RowProblem.ts';

export interface IngestResponseInput {
  /**
   * created | duplicate | recorded | rejected
   */
  status?: (string) | undefined;
  lead_id?: (string) | undefined;
  problems?: (_salesmesh_leads_v1_RowProblemInput)[] | undefined;
}

export interface IngestResponse {
  /**
   * created | duplicate | recorded | rejected
   */
  status: (string);
  lead_id?: (string) | undefined;
  problems: (_salesmesh_leads_v1_RowProblem)[];
}
