// Original file: salesmesh/compliance/v1/rights.proto

import type { CorrectionInput as _salesmesh_compliance_v1_CorrectionInput, Correction as _salesmesh_compliance_v1_Correction } from '../../../salesmesh/compliance/v1/Correction.ts';

export interface ReadCorrectionsResponseInput {
  corrections?: (_salesmesh_compliance_v1_CorrectionInput)[] | undefined;
}

export interface ReadCorrectionsResponse {
  corrections: (_salesmesh_compliance_v1_Correction)[];
}
