// Original file: salesmesh/forecasting/v1/opportunity_service.proto

import type { CrmRowProblemInput as _salesmesh_forecasting_v1_CrmRowProblemInput, CrmRowProblem as _salesmesh_forecasting_v1_CrmRowProblem } from '../../../salesmesh/forecasting/v1/CrmRowProblem.ts';

export interface CrmRowInput {
  /**
   * Line of the file on which the record begins, header line being 1.
   */
  line?: (number) | undefined;
  /**
   * created | updated | unchanged | rejected
   */
  status?: (string) | undefined;
  /**
   * Of an opportunity.
   */
  opportunity_id?: (string) | undefined;
  external_key?: (string) | undefined;
  problems?: (_salesmesh_forecasting_v1_CrmRowProblemInput)[] | undefined;
}

export interface CrmRow {
  /**
   * Line of the file on which the record begins, header line being 1.
   */
  line: (number);
  /**
   * created | updated | unchanged | rejected
   */
  status: (string);
  /**
   * Of an opportunity.
   */
  opportunity_id?: (string) | undefined;
  external_key?: (string) | undefined;
  problems: (_salesmesh_forecasting_v1_CrmRowProblem)[];
}
