// Original file: salesmesh/compliance/v1/screening.proto

import type { ScreeningFindingInput as _salesmesh_compliance_v1_ScreeningFindingInput, ScreeningFinding as _salesmesh_compliance_v1_ScreeningFinding } from '../../../salesmesh/compliance/v1/ScreeningFinding.ts';

export interface ScreenContentResponseInput {
  /**
   * clear | review: a person must look at it | block: it must not be used as it is.
   */
  verdict?: (string) | undefined;
  findings?: (_salesmesh_compliance_v1_ScreeningFindingInput)[] | undefined;
  /**
   * Of an image or a document, what was read, personal data masked; positions are places in it.
   */
  read_text?: (string) | undefined;
  /**
   * Of the lists that were used.
   */
  revision?: (string) | undefined;
}

export interface ScreenContentResponse {
  /**
   * clear | review: a person must look at it | block: it must not be used as it is.
   */
  verdict: (string);
  findings: (_salesmesh_compliance_v1_ScreeningFinding)[];
  /**
   * Of an image or a document, what was read, personal data masked; positions are places in it.
   */
  read_text?: (string) | undefined;
  /**
   * Of the lists that were used.
   */
  revision: (string);
}
