// Original file: salesmesh/leads/v1/intake_service.proto

import type { RowProblemInput as _salesmesh_leads_v1_RowProblemInput, RowProblem as _salesmesh_leads_v1_RowProblem } from '../../../salesmesh/leads/v1/RowProblem.ts';

export interface ImportRowInput {
  /**
   * Line of the file on which the record begins, header line being 1.
   */
  line?: (number) | undefined;
  /**
   * created | duplicate | rejected
   */
  status?: (string) | undefined;
  lead_id?: (string) | undefined;
  external_key?: (string) | undefined;
  problems?: (_salesmesh_leads_v1_RowProblemInput)[] | undefined;
}

export interface ImportRow {
  /**
   * Line of the file on which the record begins, header line being 1.
   */
  line: (number);
  /**
   * created | duplicate | rejected
   */
  status: (string);
  lead_id?: (string) | undefined;
  external_key?: (string) | undefined;
  problems: (_salesmesh_leads_v1_RowProblem)[];
}
