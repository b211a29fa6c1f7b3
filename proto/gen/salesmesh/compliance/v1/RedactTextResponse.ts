// Original file: salesmesh/compliance/v1/screening.proto

import type { TextFindingInput as _salesmesh_compliance_v1_TextFindingInput, TextFinding as _salesmesh_compliance_v1_TextFinding } from '../../../salesmesh/compliance/v1/TextFinding.ts';

export interface RedactTextResponseInput {
  /**
   * As long as the text given; each code unit of a finding is a star.
   */
  text?: (string) | undefined;
  found?: (_salesmesh_compliance_v1_TextFindingInput)[] | undefined;
}

export interface RedactTextResponse {
  /**
   * As long as the text given; each code unit of a finding is a star.
   */
  text: (string);
  found: (_salesmesh_compliance_v1_TextFinding)[];
}
