// Original file: salesmesh/compliance/v1/rights.proto

import type { HoldingCountInput as _salesmesh_compliance_v1_HoldingCountInput, HoldingCount as _salesmesh_compliance_v1_HoldingCount } from '../../../salesmesh/compliance/v1/HoldingCount.ts';

export interface DataTaskAnswerInput {
  service?: (string) | undefined;
  /**
   * Unset while the service has not confirmed.
   */
  confirmed_at?: (string) | undefined;
  holdings?: (_salesmesh_compliance_v1_HoldingCountInput)[] | undefined;
  /**
   * How often it was asked.
   */
  asked?: (number) | undefined;
  /**
   * Place of the proof in the log of destructions.
   */
  ledger_index?: (number) | undefined;
}

export interface DataTaskAnswer {
  service: (string);
  /**
   * Unset while the service has not confirmed.
   */
  confirmed_at?: (string) | undefined;
  holdings: (_salesmesh_compliance_v1_HoldingCount)[];
  /**
   * How often it was asked.
   */
  asked: (number);
  /**
   * Place of the proof in the log of destructions.
   */
  ledger_index?: (number) | undefined;
}
