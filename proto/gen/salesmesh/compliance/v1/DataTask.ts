// Original file: salesmesh/compliance/v1/rights.proto

import type { DataTaskAnswerInput as _salesmesh_compliance_v1_DataTaskAnswerInput, DataTaskAnswer as _salesmesh_compliance_v1_DataTaskAnswer } from '../../../salesmesh/compliance/v1/DataTaskAnswer.ts';

/**
 * One thing that every service is asked to do, and how far that is.
 */
export interface DataTaskInput {
  id?: (string) | undefined;
  /**
   * locate | export | erase | rectify | expire
   */
  operation?: (string) | undefined;
  started_at?: (string) | undefined;
  finished_at?: (string) | undefined;
  answers?: (_salesmesh_compliance_v1_DataTaskAnswerInput)[] | undefined;
  is_overdue?: (boolean) | undefined;
}

/**
 * One thing that every service is asked to do, and how far that is.
 */
export interface DataTask {
  id: (string);
  /**
   * locate | export | erase | rectify | expire
   */
  operation: (string);
  started_at: (string);
  finished_at?: (string) | undefined;
  answers: (_salesmesh_compliance_v1_DataTaskAnswer)[];
  is_overdue: (boolean);
}
